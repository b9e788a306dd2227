package org.sekisho.admin.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sekisho.dns.NameServerAddress;
import org.sekisho.envelope.DomainName;
import org.sekisho.model.DnsSettings;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.DnsSettingsStore;
import org.sekisho.store.DomainStore;
import org.sekisho.store.SettingsStore;

/** Gathers what there is to ask. */
@ApplicationScoped
@Transactional
class DnsQuestions {

    @Inject
    private DnsSettingsStore settings;

    @Inject
    private SettingsStore site;

    @Inject
    private DomainStore domains;

    /** A list domain to ask about. */
    record Subject(DomainName name, Exposure exposure) {
    }

    /**
     * Everything that a check needs.
     *
     * @param subjects the list domains by name
     * @param inner    the servers of the inside
     * @param outer    the servers of the world
     * @param mailHost the host that takes the lists' mail, in lower case
     */
    record Task(List<Subject> subjects, List<NameServerAddress> inner, List<NameServerAddress> outer,
            String mailHost) {
    }

    Task gather() {
        DnsSettings servers = settings.get();
        return new Task(domains.all().stream()
                .map(domain -> new Subject(DomainName.of(domain.getName()), domain.getExposure())).toList(),
                servers(servers.getInner()), servers(servers.getOuter()),
                site.get().getMailHost().toLowerCase(Locale.ROOT));
    }

    private static List<NameServerAddress> servers(String lines) {
        return Stream.of(lines.split("\\s+")).filter(line -> !line.isEmpty()).map(NameServerAddress::of).toList();
    }
}
