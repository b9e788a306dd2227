package org.sekisho.admin.dns;

import java.util.List;
import org.sekisho.policy.terms.Exposure;

/**
 * Both views of one list domain.
 *
 * @param domain   its name
 * @param exposure who may see it
 * @param inner    the answers of the inner servers
 * @param outer    the answers of the outer servers
 * @param findings what is to be said about them, the worst first; never empty
 */
public record DomainViews(String domain, Exposure exposure, List<DnsAnswer> inner, List<DnsAnswer> outer,
        List<DnsFinding> findings) {
}
