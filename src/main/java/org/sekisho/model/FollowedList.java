package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was seen of a list in Mailman last. */
@Entity
@Table(name = "followed_list")
public class FollowedList {

    @Id
    @Column(name = "list_id")
    private long listId;

    @Column(name = "mailman_id", nullable = false, length = 400)
    private String mailmanId = "";

    @Column(name = "policy_seen", nullable = false, length = 24)
    private String policySeen = "";

    @Column(name = "rules_seen", nullable = false, length = 64)
    private String rulesSeen = "";

    @Column(name = "last_run", nullable = false)
    private long lastRun;

    @Column(nullable = false)
    private boolean gone;

    /** For JPA. */
    protected FollowedList() {
    }

    public FollowedList(long listId, String mailmanId) {
        this.listId = listId;
        this.mailmanId = mailmanId;
    }

    /** The number of the list here. */
    public long getListId() {
        return listId;
    }

    /** Its list-id in Mailman. */
    public String getMailmanId() {
        return mailmanId;
    }

    /** The posting policy that Mailman's settings meant. */
    public String getPolicySeen() {
        return policySeen;
    }

    public void setPolicySeen(String policySeen) {
        this.policySeen = policySeen;
    }

    /** A digest of the rules that Mailman's settings meant. */
    public String getRulesSeen() {
        return rulesSeen;
    }

    public void setRulesSeen(String rulesSeen) {
        this.rulesSeen = rulesSeen;
    }

    /** The run that saw it. */
    public long getLastRun() {
        return lastRun;
    }

    public void setLastRun(long lastRun) {
        this.lastRun = lastRun;
    }

    /** Whether Mailman has it no more. */
    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }
}
