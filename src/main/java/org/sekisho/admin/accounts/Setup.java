package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.NotPermittedException;

/** The one-time links with which the first administrator, and whoever was invited, set a password. */
@ApplicationScoped
public class Setup {

    private static final int MIN_PASSWORD = 12;

    private final AtomicReference<Optional<String>> token = new AtomicReference<>(Optional.empty());

    @Inject
    private Accounts accounts;

    /** Opens the first administrator's link and returns its token; an earlier link ends. */
    public String open() {
        String fresh = OneTimeToken.fresh();
        token.set(Optional.of(fresh));
        return fresh;
    }

    /** Whose link has this token; empty when it was used, is over or unknown. */
    public Optional<String> login(String offered) {
        return isFirst(offered) ? Optional.of(Accounts.FIRST) : accounts.invited(offered);
    }

    /**
     * Sets the password of the account whose link this is and ends the link.
     *
     * @throws NotPermittedException when the link does not exist, is over or was used
     * @throws InvalidInputException about {@code password} when it is shorter than 12 characters
     */
    public synchronized void finish(String offered, String password) {
        if (login(offered).isEmpty()) {
            throw new NotPermittedException();
        }
        if (password.length() < MIN_PASSWORD) {
            throw new InvalidInputException("password", "problem.password.short", MIN_PASSWORD);
        }
        if (isFirst(offered)) {
            accounts.setFirstPassword(password);
            token.set(Optional.empty());
        } else {
            accounts.setInvitedPassword(offered, password);
        }
    }

    private boolean isFirst(String offered) {
        return token.get().filter(open -> MessageDigest.isEqual(open.getBytes(StandardCharsets.UTF_8),
                offered.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
