package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the changes of the policy. There is one row, number 1. */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {

    /** The number of the only row. */
    public static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(nullable = false)
    private long counter;

    public int getId() {
        return id;
    }

    public long getCounter() {
        return counter;
    }
}
