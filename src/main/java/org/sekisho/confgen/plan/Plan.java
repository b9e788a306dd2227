package org.sekisho.confgen.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.envelope.DomainName;

/**
 * Everything the generated files depend on: equal plans make equal files, byte for byte.
 *
 * @param snapshot the version of the policy that the plan was taken from, 1 or more; the serial of the zones
 * @param domains  the list domains; kept sorted by name
 * @param flow     the stations of a message
 * @param postfix  the Postfix the files are for
 * @param pipes    how Mailman 2.1 is started; read only where a domain uses it
 * @param mailHost the target of the MX records
 * @param dns      the name servers that the records are for
 */
public record Plan(long snapshot, List<ListDomain> domains, MailFlow flow, PostfixHost postfix, PipeDelivery pipes,
        MailHost mailHost, NameService dns) {

    private static final String RESTRICTIONS = "smtpd_recipient_restrictions";

    public Plan {
        if (snapshot < 1) {
            throw new IllegalArgumentException(snapshot + " is not a snapshot version");
        }
        if (flow.policyDoor().isPresent() && postfix.options().names().contains(RESTRICTIONS)) {
            throw new IllegalArgumentException(RESTRICTIONS + " among the options of the before-filter service would keep "
                    + "Postfix from asking the policy door, where a list domain is decided; set it in main.cf");
        }
        domains = domains.stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
        checkNamedOnce(domains);
        boolean anyExternal = domains.stream().anyMatch(ListDomain::isExternal);
        for (ListDomain domain : domains) {
            checkPostmaster(domain, postfix.postmaster());
            if (mailHost.name().isSameOrBelow(domain.name())) {
                checkMailHost(domain, mailHost, anyExternal);
            }
            if (dns.server().isSameOrBelow(domain.name())) {
                throw new IllegalArgumentException("the name server " + dns.server() + " lies in the list domain "
                        + domain.name() + ", which it is to serve; name it outside of the list domains");
            }
        }
    }

    /** The list domains that the outer world may see. */
    public List<ListDomain> externalDomains() {
        return domains.stream().filter(ListDomain::isExternal).toList();
    }

    /** The list domains with this backend. */
    public List<ListDomain> domainsOn(Backend backend) {
        return domains.stream().filter(domain -> domain.backend() == backend).toList();
    }

    private static void checkNamedOnce(List<ListDomain> domains) {
        Set<DomainName> seen = new HashSet<>();
        for (ListDomain domain : domains) {
            if (!seen.add(domain.name())) {
                throw new IllegalArgumentException("the list domain " + domain.name() + " is named twice");
            }
        }
    }

    private static void checkPostmaster(ListDomain domain, Postmaster postmaster) {
        if (postmaster.domain().filter(home -> home.isSameOrBelow(domain.name())).isPresent()) {
            throw new IllegalArgumentException("the postmaster " + postmaster + " lies in the list domain "
                    + domain.name() + ", whose own postmaster mail is to go there; name an address elsewhere");
        }
    }

    private static void checkMailHost(ListDomain domain, MailHost host, boolean anyExternal) {
        if (anyExternal && !domain.isExternal()) {
            throw new IllegalArgumentException("the mail host " + host.name() + " lies in the internal domain "
                    + domain.name() + ", where the outer world cannot find it");
        }
        if (host.addresses().isEmpty()) {
            throw new IllegalArgumentException("the mail host " + host.name() + " lies in the list domain "
                    + domain.name() + ", so its address must be known to write its zone");
        }
    }
}
