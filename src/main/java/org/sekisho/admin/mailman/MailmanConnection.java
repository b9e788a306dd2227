package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.mailman.ListCopies;
import org.sekisho.mailman.MailmanRest;
import org.sekisho.mailman.MailmanServer;

/** This site's Mailman 3. */
@ApplicationScoped
public class MailmanConnection {

    @Inject
    private MailmanAccess access;

    /**
     * Where it is, without the password; empty when none is set.
     *
     * @throws InvalidInputException about {@code url} when it cannot be a Mailman's
     */
    public Optional<String> place() {
        return server().map(MailmanServer::toString);
    }

    /**
     * A way to ask it.
     *
     * @throws InvalidInputException about {@code url} when none is set, or it cannot be a Mailman's
     */
    MailmanRest open() {
        return new MailmanRest(must());
    }

    /**
     * A way to make lists there.
     *
     * @throws InvalidInputException about {@code url} when none is set, or it cannot be a Mailman's
     */
    public ListCopies copies() {
        return new ListCopies(must());
    }

    private MailmanServer must() {
        return server().orElseThrow(() -> new InvalidInputException("url", "problem.mailman.none"));
    }

    private Optional<MailmanServer> server() {
        if (access.mailmanUrl().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MailmanServer.of(access.mailmanUrl(), access.mailmanUser(), access.mailmanPassword()));
        } catch (IllegalArgumentException unusable) {
            throw new InvalidInputException("url", "problem.mailman.url", unusable.getMessage());
        }
    }
}
