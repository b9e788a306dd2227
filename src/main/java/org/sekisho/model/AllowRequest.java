package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody asks that a refused sender be allowed at a list. Holds all that the rule needs, whatever becomes of the log. */
@Entity
@Table(name = "allow_request")
public class AllowRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "asked_by", nullable = false, length = 64)
    private String askedBy = "";

    @ManyToOne(optional = false)
    @JoinColumn(name = "list_id", nullable = false)
    private MailingList list;

    @Column(nullable = false, length = 320)
    private String sender = "";

    @Column(nullable = false, length = 12)
    private String role = "";

    @Column(nullable = false, length = 9)
    private String reference = "";

    @Column(nullable = false, length = 500)
    private String reason = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private RequestState state = RequestState.OPEN;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by", nullable = false, length = 64)
    private String decidedBy = "";

    @Column(nullable = false, length = 500)
    private String answer = "";

    protected AllowRequest() {
    }

    /** An open request about what was refused, at that list. */
    public AllowRequest(Instant askedAt, String askedBy, MailingList list, Rejection refused) {
        this.askedAt = askedAt;
        this.askedBy = askedBy;
        this.list = list;
        this.sender = refused.getEnvelope().getSender();
        this.role = refused.getNotes().getRole();
        this.reference = refused.getReference();
    }

    /** Answers it. */
    public void decide(RequestState decision, Instant at, String by, String word) {
        state = decision;
        decidedAt = at;
        decidedBy = by;
        answer = word;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** The login of whoever asked. */
    public String getAskedBy() {
        return askedBy;
    }

    public MailingList getList() {
        return list;
    }

    /** The sender as the log has it; empty for the null sender. */
    public String getSender() {
        return sender;
    }

    /** The role of the address that was written to. */
    public String getRole() {
        return role;
    }

    /** The reference code of the refusal. */
    public String getReference() {
        return reference;
    }

    /** Why, in the words of whoever asked. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RequestState getState() {
        return state;
    }

    /** When it was answered; null while it is open. */
    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** The login of whoever answered; empty while it is open. */
    public String getDecidedBy() {
        return decidedBy;
    }

    /** What whoever answered says to it. */
    public String getAnswer() {
        return answer;
    }
}
