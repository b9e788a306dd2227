package org.sekisho.envelope;

import java.util.Optional;

/**
 * The remote SMTP client as Postfix saw it (XFORWARD_README), or the TCP peer where no XFORWARD came.
 *
 * @param address the client's address; empty when Postfix says {@code [UNAVAILABLE]}
 * @param name    the verified host name
 * @param helo    what the client called itself; it may say anything
 * @param login   the SASL login; known only to the policy door
 * @param certificate its TLS certificate; known only to the policy door
 */
public record ClientInfo(Optional<IpAddress> address, Optional<String> name, Optional<String> helo,
        Optional<String> login, ClientCertificate certificate) {

    /** A client without a known certificate. */
    public ClientInfo(Optional<IpAddress> address, Optional<String> name, Optional<String> helo,
            Optional<String> login) {
        this(address, name, helo, login, ClientCertificate.none());
    }

    /** A client of which only the address is known. */
    public static ClientInfo at(IpAddress address) {
        return new ClientInfo(Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A client of which nothing is known. */
    public static ClientInfo unknown() {
        return new ClientInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
