package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One part of what runs on another host, as it was handed in last. */
@Entity
@Table(name = "running_part")
public class RunningPart {

    /** The most characters of one part. */
    public static final int MOST = 1_000_000;

    @Id
    @Column(nullable = false, length = 300)
    private String name = "";

    @Column(name = "sent_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = MOST)
    private String text = "";

    /** For JPA. */
    protected RunningPart() {
    }

    public RunningPart(String name, Instant at, String text) {
        this.name = name;
        this.at = at;
        this.text = text;
    }

    /** What it is, like {@code postconf-n}. */
    public String getName() {
        return name;
    }

    /** When it was handed in. */
    public Instant getAt() {
        return at;
    }

    public String getText() {
        return text;
    }
}
