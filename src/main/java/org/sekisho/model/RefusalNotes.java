package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was answered to a refused recipient, and why. Empty texts for what does not apply. */
@Embeddable
public class RefusalNotes {

    @Column(name = "list_address", nullable = false, length = 320)
    private String listAddress;

    @Column(name = "role", nullable = false, length = 12)
    private String role;

    @Column(name = "rule_id", nullable = true)
    private Long rule;

    @Column(name = "verdict", nullable = false, length = 16)
    private String verdict;

    @Column(name = "reply", nullable = false, length = 600)
    private String reply;

    @Column(name = "reason", nullable = false, length = 500)
    private String reason;

    @Column(name = "trace", nullable = false, length = 20000)
    private String trace;

    protected RefusalNotes() {
    }

    /** The answer, the private reason and the trace, one step a line. */
    public static RefusalNotes of(String verdict, String reply, String reason, String trace) {
        RefusalNotes notes = new RefusalNotes();
        notes.verdict = verdict;
        notes.reply = Texts.cut(reply, 600);
        notes.reason = Texts.cut(reason, 500);
        notes.trace = Texts.cut(trace, 20000);
        return notes.about("", "");
    }

    /** The list and the role that the recipient meant; empty when it meant none. */
    public RefusalNotes about(String list, String listRole) {
        listAddress = Texts.cut(list, 320);
        role = listRole;
        return this;
    }

    /** The rule that decided. */
    public RefusalNotes by(long ruleNumber) {
        rule = ruleNumber;
        return this;
    }

    public String getListAddress() {
        return listAddress;
    }

    public String getRole() {
        return role;
    }

    public Long getRule() {
        return rule;
    }

    public String getVerdict() {
        return verdict;
    }

    public String getReply() {
        return reply;
    }

    public String getReason() {
        return reason;
    }

    public String getTrace() {
        return trace;
    }
}
