package org.sekisho.mailman;

import java.util.Optional;
import org.sekisho.envelope.DomainName;

/**
 * A mail domain of Mailman.
 *
 * @param name  its mail host
 * @param alias the other domain under which Mailman takes mail for the same lists
 */
public record MailmanDomain(DomainName name, Optional<String> alias) {
}
