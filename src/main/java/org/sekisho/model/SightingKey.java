package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.sekisho.policy.terms.Role;

/** What traffic is counted by. Empty texts for what was not known; texts that are too long are cut. */
@Embeddable
public class SightingKey {

    @Column(name = "seen_on", nullable = false)
    private LocalDate day;

    @Column(name = "list_address", nullable = false, length = 320)
    private String listAddress;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Role role;

    @Column(nullable = false, length = 320)
    private String sender;

    @Column(name = "client_network", nullable = false, length = 64)
    private String clientNetwork = "";

    @Column(nullable = false, length = 255)
    private String login = "";

    @Column(nullable = false, length = 16)
    private String verdict = "";

    protected SightingKey() {
    }

    /** A day's traffic from a sender to an address of a list; the client is not known yet. */
    public SightingKey(LocalDate day, String listAddress, Role role, String sender) {
        this.day = day;
        this.listAddress = Texts.cut(listAddress, 320);
        this.role = role;
        this.sender = Texts.cut(sender, 320);
    }

    /** From which network, with which login, and what came of it. */
    public SightingKey from(String network, String loginName, String answer) {
        clientNetwork = Texts.cut(network, 64);
        login = Texts.cut(loginName, 255);
        verdict = Texts.cut(answer, 16);
        return this;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getListAddress() {
        return listAddress;
    }

    public Role getRole() {
        return role;
    }

    public String getSender() {
        return sender;
    }

    public String getClientNetwork() {
        return clientNetwork;
    }

    public String getLogin() {
        return login;
    }

    public String getVerdict() {
        return verdict;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SightingKey key && day.equals(key.day) && listAddress.equals(key.listAddress)
                && role == key.role && sender.equals(key.sender) && clientNetwork.equals(key.clientNetwork)
                && login.equals(key.login) && verdict.equals(key.verdict);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, listAddress, role, sender, clientNetwork, login, verdict);
    }
}
