package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of the definition of who is inside. */
@Entity
@Table(name = "inside_entry")
public class InsideEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private InsideKind kind;

    @Column(nullable = false, length = 260)
    private String entry;

    protected InsideEntry() {
    }

    /** A line of that kind. */
    public InsideEntry(InsideKind kind, String entry) {
        this.kind = kind;
        this.entry = entry;
    }

    public Long getId() {
        return id;
    }

    public InsideKind getKind() {
        return kind;
    }

    public String getEntry() {
        return entry;
    }
}
