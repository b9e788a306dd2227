package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A rule that stands for a setting of Mailman. */
@Entity
@Table(name = "followed_rule")
public class FollowedRule {

    @Id
    @Column(name = "rule_id")
    private long ruleId;

    /** For JPA. */
    protected FollowedRule() {
    }

    public FollowedRule(long ruleId) {
        this.ruleId = ruleId;
    }

    /** The number of the rule. */
    public long getRuleId() {
        return ruleId;
    }
}
