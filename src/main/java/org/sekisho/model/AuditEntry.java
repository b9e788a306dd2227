package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit trail: who changed what, when. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = 64)
    private String login;

    @Column(nullable = false, length = 40)
    private String deed;

    @Column(nullable = false, length = 2000)
    private String subject;

    protected AuditEntry() {
    }

    /** What {@code login} did to {@code subject}. */
    public AuditEntry(Instant at, String login, String deed, String subject) {
        this.at = at;
        this.login = login;
        this.deed = deed;
        this.subject = subject;
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public String getLogin() {
        return login;
    }

    public String getDeed() {
        return deed;
    }

    public String getSubject() {
        return subject;
    }
}
