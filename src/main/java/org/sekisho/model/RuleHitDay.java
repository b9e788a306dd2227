package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How often one rule held on one day (UTC). */
@Entity
@Table(name = "rule_hit_day")
public class RuleHitDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "rule_id", nullable = false)
    private long rule;

    @Column(name = "hit_on", nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private long hits;

    @Column(name = "last_hit", nullable = false)
    private Instant last;

    protected RuleHitDay() {
    }

    /** The rule of that number held so often on that day, for the last time then. */
    public RuleHitDay(long rule, LocalDate day, long hits, Instant last) {
        this.rule = rule;
        this.day = day;
        this.hits = hits;
        this.last = last;
    }

    public Long getId() {
        return id;
    }

    public long getRule() {
        return rule;
    }

    public LocalDate getDay() {
        return day;
    }

    public long getHits() {
        return hits;
    }

    public Instant getLast() {
        return last;
    }
}
