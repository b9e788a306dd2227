package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many recipients were answered in one way in one hour. */
@Entity
@Table(name = "traffic_hour")
public class TrafficHour {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private Instant began;

    @Column(nullable = false, length = 16)
    private String verdict;

    @Column(nullable = false)
    private long recipients;

    protected TrafficHour() {
    }

    /**
     * So many recipients.
     *
     * @param began   when the hour began
     * @param verdict what came of them, as in the log: {@code ACCEPT}, {@code WOULD_REJECT} ...
     */
    public TrafficHour(Instant began, String verdict, long recipients) {
        this.began = began;
        this.verdict = verdict;
        this.recipients = recipients;
    }

    public Long getId() {
        return id;
    }

    public Instant getBegan() {
        return began;
    }

    public String getVerdict() {
        return verdict;
    }

    public long getRecipients() {
        return recipients;
    }
}
