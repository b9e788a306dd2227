package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;

/** A list domain. */
@Entity
@Table(name = "list_domain")
public class ListDomain {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true, length = 253)
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Exposure exposure = Exposure.INTERNAL;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Backend backend = Backend.MAILMAN3;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Proof proof = Proof.CLAIM_AND_NETWORK;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Mode mode = Mode.ENFORCE;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private EnvelopeDoor door = EnvelopeDoor.PROXY;

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

    public Exposure getExposure() {
        return exposure;
    }

    public void setExposure(Exposure exposure) {
        this.exposure = exposure;
    }

    public Backend getBackend() {
        return backend;
    }

    public void setBackend(Backend backend) {
        this.backend = backend;
    }

    public Proof getProof() {
        return proof;
    }

    public void setProof(Proof proof) {
        this.proof = proof;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public EnvelopeDoor getDoor() {
        return door;
    }

    public void setDoor(EnvelopeDoor door) {
        this.door = door;
    }
}
