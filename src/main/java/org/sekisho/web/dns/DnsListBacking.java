package org.sekisho.web.dns;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.dns.DnsChecks;
import org.sekisho.admin.dns.DnsFinding;
import org.sekisho.admin.dns.DnsServers;
import org.sekisho.admin.dns.DomainViews;
import org.sekisho.web.forms.FormSave;

/** Both views of every list domain, and the servers that are asked. */
@Named
@ViewScoped
public class DnsListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "dns/list.xhtml";

    @Inject
    DnsChecks useCases;

    private final FormSave form = new FormSave();
    private List<String> inner = List.of();
    private List<String> outer = List.of();
    private int version;

    @PostConstruct
    void read() {
        DnsServers servers = useCases.servers();
        inner = servers.inner();
        outer = servers.outer();
        version = servers.version();
    }

    public void save() {
        form.run(() -> useCases.save(new DnsServers(inner, outer, version)), new FormSave.Then(PAGE, "dns_list.saved"));
    }

    /** Asks all servers now. */
    public void check() {
        form.run(useCases::check, new FormSave.Then(PAGE, "dns_list.checked"));
    }

    public List<DomainViews> getDomains() {
        return useCases.latest().domains();
    }

    /** When the last check was made; empty when there was none yet. */
    public Optional<Instant> getAt() {
        return useCases.latest().at();
    }

    /** Whether no server is named for one of the sides, so that nothing can be compared. */
    public boolean isAskingNobody() {
        DnsServers servers = useCases.servers();
        return servers.inner().isEmpty() || servers.outer().isEmpty();
    }

    /** How a finding looks. */
    public String look(DnsFinding finding) {
        return switch (finding) {
            case GOOD -> "good";
            case LEAK -> "bad";
            case MISSING_INSIDE, MISSING_OUTSIDE, OTHER_HOST -> "warn";
            case UNKNOWN, NOT_ASKED -> "plain";
        };
    }

    public List<String> getInner() {
        return inner;
    }

    public void setInner(List<String> inner) {
        this.inner = inner;
    }

    public List<String> getOuter() {
        return outer;
    }

    public void setOuter(List<String> outer) {
        this.outer = outer;
    }
}
