package org.sekisho.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of the tests' own, with a certificate for the server and one for a client. */
final class Certificates {

    private static final String PASSWORD = "only-for-the-tests";

    private final Program openssl = new Program("/usr/bin/openssl", "openssl");
    private final Path directory;

    /** Makes them. */
    Certificates(Path directory) {
        this.directory = directory;
        openssl.must("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=authority.example",
                "-keyout", path("authority.key"), "-out", path("authority.pem"));
        issue("server", "127.0.0.1");
        issue("client", "partner.example");
        openssl.must("pkcs12", "-export", "-in", path("client.pem"), "-inkey", path("client.key"), "-certfile",
                path("authority.pem"), "-out", path("client.p12"), "-passout", "pass:" + PASSWORD);
    }

    /** Where the file of that name is: {@code authority.pem}, {@code server.pem}, {@code server.key}. */
    String path(String name) {
        return directory.resolve(name).toString();
    }

    /** The SHA-256 fingerprint of the client's certificate, as Postfix writes it. */
    String clientFingerprint() {
        return openssl.must("x509", "-in", path("client.pem"), "-noout", "-fingerprint", "-sha256").strip()
                .replaceFirst(".*=", "");
    }

    /** TLS as the client speaks it, which shows its certificate and trusts the authority. */
    SSLContext client() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("client.p12"))) {
            own.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", own.getCertificateChain(own.aliases().nextElement())[1]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private void issue(String name, String subject) {
        openssl.must("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + subject, "-keyout", path(name + ".key"),
                "-out", path(name + ".csr"));
        openssl.must("x509", "-req", "-days", "30", "-in", path(name + ".csr"), "-CA", path("authority.pem"), "-CAkey",
                path("authority.key"), "-CAcreateserial", "-out", path(name + ".pem"));
    }
}
