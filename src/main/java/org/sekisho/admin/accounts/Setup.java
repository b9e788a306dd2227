package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.NotPermittedException;

/** The one-time link with which the first administrator sets a password. */
@ApplicationScoped
public class Setup {

    private static final int MIN_PASSWORD = 12;
    private static final int TOKEN_BYTES = 24;

    private final AtomicReference<Optional<String>> token = new AtomicReference<>(Optional.empty());

    @Inject
    private Accounts accounts;

    /** Opens the link and returns its token; an earlier link ends. */
    public String open() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        token.set(Optional.of(fresh));
        return fresh;
    }

    /** Whether the link of this token may still be used. */
    public boolean isOpen(String offered) {
        return token.get().filter(open -> MessageDigest.isEqual(open.getBytes(StandardCharsets.UTF_8),
                offered.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    /**
     * Sets the first administrator's password and ends the link.
     *
     * @throws NotPermittedException when the link does not exist or was used
     * @throws InvalidInputException about {@code password} when it is shorter than 12 characters
     */
    public synchronized void finish(String offered, String password) {
        if (!isOpen(offered)) {
            throw new NotPermittedException();
        }
        if (password.length() < MIN_PASSWORD) {
            throw new InvalidInputException("password", "problem.password.short", MIN_PASSWORD);
        }
        accounts.setFirstPassword(password);
        token.set(Optional.empty());
    }
}
