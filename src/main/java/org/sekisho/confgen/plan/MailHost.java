package org.sekisho.confgen.plan;

import java.util.List;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;

/**
 * The host that takes the lists' mail from the world: the target of the MX records (RFC 5321 section 5.1).
 *
 * @param name      its name, like {@code mx.my.domain}
 * @param addresses its addresses, where they are to be written into a zone; may be empty
 */
public record MailHost(DomainName name, List<IpAddress> addresses) {

    public MailHost {
        addresses = addresses.stream().distinct().toList();
    }
}
