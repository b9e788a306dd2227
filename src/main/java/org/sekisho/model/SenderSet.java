package org.sekisho.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** A named set of senders. What its entries mean: {@code org.sekisho.policy.sets.SetEntry}. */
@Entity
@Table(name = "sender_set")
public class SenderSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true, length = 63)
    private String name = "";

    @Column(name = "plus_folding", nullable = false)
    private boolean plusFolding;

    @Column(nullable = false, length = 1000)
    private String note = "";

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sender_set_entry", joinColumns = @JoinColumn(name = "set_id"))
    @Column(name = "entry", nullable = false, length = 600)
    private Set<String> entries = new LinkedHashSet<>();

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isPlusFolding() {
        return plusFolding;
    }

    public void setPlusFolding(boolean plusFolding) {
        this.plusFolding = plusFolding;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Set<String> getEntries() {
        return entries;
    }

    public void setEntries(Set<String> entries) {
        this.entries = new LinkedHashSet<>(entries);
    }
}
