package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that a reading of Mailman changed here, or could not take. */
@Entity
@Table(name = "follow_change")
public class FollowChange {

    private static final int MAX_SUBJECT = 400;
    private static final int MAX_DETAIL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id", nullable = false)
    private long runId;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = 20)
    private String kind = "";

    @Column(nullable = false, length = MAX_SUBJECT)
    private String subject = "";

    @Column(nullable = false, length = MAX_DETAIL)
    private String detail = "";

    /** For JPA. */
    protected FollowChange() {
    }

    /** A change of one run; texts that are too long are cut. */
    public FollowChange(long runId, Instant at, String kind, String subject, String detail) {
        this.runId = runId;
        this.at = at;
        this.kind = kind;
        this.subject = subject.substring(0, Math.min(subject.length(), MAX_SUBJECT));
        this.detail = detail.substring(0, Math.min(detail.length(), MAX_DETAIL));
    }

    public Long getId() {
        return id;
    }

    public long getRunId() {
        return runId;
    }

    public Instant getAt() {
        return at;
    }

    /** What kind of change; a page translates it by this name. */
    public String getKind() {
        return kind;
    }

    /** The list or the domain. */
    public String getSubject() {
        return subject;
    }

    /** Numbers, addresses or settings, in no language. */
    public String getDetail() {
        return detail;
    }
}
