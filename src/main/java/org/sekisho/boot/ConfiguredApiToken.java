package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sekisho.admin.ApiToken;

/** The API token of the environment. */
@ApplicationScoped
public class ConfiguredApiToken implements ApiToken {

    private final Settings settings;

    /** For the container's proxies. */
    protected ConfiguredApiToken() {
        this(null);
    }

    @Inject
    ConfiguredApiToken(Settings settings) {
        this.settings = settings;
    }

    /** Compares digests, so that the time it takes tells neither the token's text nor its length. */
    @Override
    public boolean isRight(String offered) {
        String token = settings.text(Setting.API_TOKEN);
        return MessageDigest.isEqual(digest(token), digest(offered)) && !token.isEmpty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
