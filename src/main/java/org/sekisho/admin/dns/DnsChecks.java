package org.sekisho.admin.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.dns.NameServerAddress;
import org.sekisho.model.DnsSettings;
import org.sekisho.store.DnsSettingsStore;

/** What an administrator may do about the DNS of the list domains. */
@ApplicationScoped
@Administered
@Transactional
public class DnsChecks {

    private static final int MOST = 2000;

    @Inject
    private DnsWatch watch;

    @Inject
    private DnsSettingsStore settings;

    @Inject
    private Audit audit;

    /** The outcome of the last check of this node. */
    public DnsReport latest() {
        return watch.latest();
    }

    /** Checks now; takes some seconds where servers are silent. */
    @Transactional(TxType.NOT_SUPPORTED)
    public DnsReport check() {
        return watch.check();
    }

    /** The servers that are asked. */
    public DnsServers servers() {
        DnsSettings kept = settings.get();
        return new DnsServers(lines(kept.getInner()), lines(kept.getOuter()), kept.getVersion());
    }

    /**
     * Changes the servers that are asked.
     *
     * @throws InvalidInputException about {@code inner} or {@code outer}
     * @throws StaleException        when they were changed in the meantime
     */
    public void save(DnsServers edited) {
        DnsSettings kept = settings.get();
        if (kept.getVersion() != edited.version()) {
            throw new StaleException();
        }
        kept.setInner(text("inner", edited.inner()));
        kept.setOuter(text("outer", edited.outer()));
        settings.save(kept);
        audit.note("dns.save", "inner " + kept.getInner().replace('\n', ' ') + " outer "
                + kept.getOuter().replace('\n', ' '));
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\\s+")).filter(line -> !line.isEmpty()).toList();
    }

    private static String text(String field, List<String> lines) {
        return Entered.atMost(MOST, field, Entered.readAll(field, "problem.nameServer", lines, NameServerAddress::of)
                .stream().map(NameServerAddress::toString).collect(Collectors.joining("\n")));
    }
}
