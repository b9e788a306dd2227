package org.sekisho.envelope;

import java.util.Optional;

/**
 * The TLS certificate that a client showed, as Postfix tells it to a policy service (SMTPD_POLICY_README).
 *
 * @param subject     the subject's common name; only of a certificate that Postfix could verify
 * @param issuer      the issuer's common name; only of a certificate that Postfix could verify
 * @param fingerprint the certificate's fingerprint, hexadecimal pairs with colons in upper case
 * @param publicKey   the fingerprint of its public key, in the same form
 */
public record ClientCertificate(Optional<String> subject, Optional<String> issuer, Optional<String> fingerprint,
        Optional<String> publicKey) {

    /** No certificate was shown, or nothing of it is known. */
    public static ClientCertificate none() {
        return new ClientCertificate(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
