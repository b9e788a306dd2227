package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** One refused recipient. Written once, never changed. */
@Entity
@Table(name = "rejection")
public class Rejection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "refused_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = 9)
    private String reference;

    @Column(nullable = false, length = 64)
    private String node;

    @Embedded
    private RefusedEnvelope envelope;

    @Embedded
    private RefusalNotes notes;

    /** What words are looked for in, in small letters: one column, so that one index finds any part of it. */
    @Column(nullable = false, length = 2200)
    private String haystack;

    protected Rejection() {
    }

    /** What was refused, and why. */
    public Rejection(Instant at, String reference, String node, RefusedEnvelope envelope, RefusalNotes notes) {
        this.at = at;
        this.reference = reference;
        this.node = node;
        this.envelope = envelope;
        this.notes = notes;
        this.haystack = String.join("\n", envelope.getSender(), envelope.getRecipient(), envelope.getClientAddress(),
                envelope.getClientName(), envelope.getHelo(), notes.getListAddress(), reference).toLowerCase(Locale.ROOT);
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public String getReference() {
        return reference;
    }

    public String getNode() {
        return node;
    }

    public RefusedEnvelope getEnvelope() {
        return envelope;
    }

    public RefusalNotes getNotes() {
        return notes;
    }
}
