package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.sekisho.envelope.IpAddress;

/** Who sent to whom, of a refused recipient. Empty texts for what was not known; texts that are too long are cut. */
@Embeddable
public class RefusedEnvelope {

    @Column(name = "client_address", nullable = false, length = 64)
    private String clientAddress;

    /** The address as {@link IpAddress#sortKey}, so that those of a network lie together; empty without one. */
    @Column(name = "client_key", nullable = false, length = 32)
    private String clientKey;

    @Column(name = "client_name", nullable = false, length = 255)
    private String clientName;

    @Column(name = "helo", nullable = false, length = 255)
    private String helo;

    @Column(name = "sender", nullable = false, length = 320)
    private String sender;

    @Column(name = "recipient", nullable = false, length = 500)
    private String recipient;

    protected RefusedEnvelope() {
    }

    /** The client of the refused recipient, in three texts. */
    public RefusedEnvelope from(String address, String name, String heloName) {
        clientAddress = Texts.cut(address, 64);
        clientKey = IpAddress.parse(address).map(IpAddress::sortKey).orElse("");
        clientName = Texts.cut(name, 255);
        helo = Texts.cut(heloName, 255);
        return this;
    }

    /** An envelope of which the client is not known yet. */
    public static RefusedEnvelope of(String sender, String recipient) {
        RefusedEnvelope envelope = new RefusedEnvelope();
        envelope.sender = Texts.cut(sender, 320);
        envelope.recipient = Texts.cut(recipient, 500);
        return envelope.from("", "", "");
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public String getClientName() {
        return clientName;
    }

    public String getHelo() {
        return helo;
    }

    public String getSender() {
        return sender;
    }

    public String getRecipient() {
        return recipient;
    }
}
