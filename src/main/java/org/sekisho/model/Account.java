package org.sekisho.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody who may log in. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true, length = 64)
    private String login = "";

    @Column(name = "password_hash", nullable = false, length = 500)
    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private AccountRole role = AccountRole.HELPDESK;

    @Column(nullable = false)
    private boolean enabled = true;

    @Column(nullable = false, length = 64)
    private String invitation = "";

    @Column(name = "invitation_ends")
    private Instant invitationEnds;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_list", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "list_id", nullable = false)
    private Set<Long> lists = new LinkedHashSet<>();

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public AccountRole getRole() {
        return role;
    }

    public void setRole(AccountRole role) {
        this.role = role;
    }

    /** Whether it may log in. */
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** The SHA-256 (hexadecimal) of the token that sets a password; empty when there is no such link. */
    public String getInvitation() {
        return invitation;
    }

    /** Until when the link is good; null when there is none. */
    public Instant getInvitationEnds() {
        return invitationEnds;
    }

    /** Opens a link to set a password, or, with an empty hash and null, ends it. */
    public void invite(String hash, Instant ends) {
        invitation = hash;
        invitationEnds = ends;
    }

    /** The numbers of the lists that an owner looks after. */
    public Set<Long> getLists() {
        return lists;
    }

    public void setLists(Set<Long> lists) {
        this.lists = new LinkedHashSet<>(lists);
    }
}
