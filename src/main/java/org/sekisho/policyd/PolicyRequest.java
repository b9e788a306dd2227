package org.sekisho.policyd;

import java.util.Map;
import java.util.Optional;
import org.sekisho.envelope.ClientCertificate;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;

/**
 * One request: the attributes that Postfix sends, in words (SMTPD_POLICY_README).
 *
 * @param attributes names and values; an empty value means "not known"
 */
record PolicyRequest(Map<String, String> attributes) {

    private static final String UNKNOWN = "unknown";

    PolicyRequest {
        attributes = Map.copyOf(attributes);
    }

    /** Whether this is about one recipient of a transaction. */
    boolean isRecipient() {
        return value("protocol_state").filter("RCPT"::equals).isPresent();
    }

    ReversePath sender() {
        return ReversePath.parse("<" + value("sender").orElse("") + ">");
    }

    /** Postfix sends its own reading without angle brackets; quotes that it took away leave an odd form. */
    ForwardPath recipient() {
        return ForwardPath.parse("<" + value("recipient").orElse("") + ">");
    }

    ClientInfo client() {
        return new ClientInfo(value("client_address").flatMap(IpAddress::parse), known("client_name"),
                value("helo_name"), value("sasl_username"), certificate());
    }

    /** Names of a certificate are sent as xtext (Postfix 2.2.11), and only when it could be verified. */
    private ClientCertificate certificate() {
        return new ClientCertificate(value("ccert_subject").map(Xtext::decode), value("ccert_issuer").map(Xtext::decode),
                value("ccert_fingerprint"), value("ccert_pubkey_fingerprint"));
    }

    private Optional<String> known(String name) {
        return value(name).filter(text -> !text.equals(UNKNOWN));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(text -> !text.isEmpty());
    }
}
