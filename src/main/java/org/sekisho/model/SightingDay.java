package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The traffic of one day that is alike. */
@Entity
@Table(name = "sighting_day")
public class SightingDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private SightingKey key;

    @Column(name = "client_address", nullable = false, length = 64)
    private String clientAddress;

    @Column(nullable = false)
    private long recipients;

    @Column(name = "first_seen", nullable = false)
    private Instant first;

    @Column(name = "last_seen", nullable = false)
    private Instant last;

    protected SightingDay() {
    }

    /** How many recipients, from when to when, the last one from that client. */
    public SightingDay(SightingKey key, String clientAddress, long recipients, Instant first, Instant last) {
        this.key = key;
        this.clientAddress = Texts.cut(clientAddress, 64);
        this.recipients = recipients;
        this.first = first;
        this.last = last;
    }

    public Long getId() {
        return id;
    }

    public SightingKey getKey() {
        return key;
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public long getRecipients() {
        return recipients;
    }

    public Instant getFirst() {
        return first;
    }

    public Instant getLast() {
        return last;
    }
}
