package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sekisho.admin.status.Doors;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.Network;
import org.sekisho.model.InsideKind;
import org.sekisho.model.SiteSettings;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.store.DomainStore;
import org.sekisho.store.InsideStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.PolicyStore;
import org.sekisho.store.SettingsStore;

/** The plan that the files are made of: what the policy and the settings say now. */
@ApplicationScoped
public class SitePlan {

    @Inject
    private SettingsStore settings;

    @Inject
    private PolicyStore policies;

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private InsideStore inside;

    @Inject
    private Doors doors;

    /**
     * The plan in force.
     *
     * @throws org.sekisho.admin.InvalidInputException when no files can be made of the policy and the settings
     */
    public Plan now() {
        return with(settings.get());
    }

    /** The plan with other settings. */
    Plan with(SiteSettings from) {
        Map<Long, List<String>> names = lists.names();
        List<org.sekisho.model.ListDomain> kept = domains.all();
        List<ListDomain> all = kept.stream().map(domain -> planned(domain, names.getOrDefault(domain.getId(), List.of()))).toList();
        List<Network> networks = inside.all().stream()
                .filter(entry -> entry.getKind() == InsideKind.NETWORK || entry.getKind() == InsideKind.OWN)
                .map(entry -> Network.of(entry.getEntry())).toList();
        return PlanReading.read(policies.version(), from, doors.report(), new PlanReading.Site(all, networks,
                kept.stream().anyMatch(domain -> domain.getDoor() == EnvelopeDoor.POLICY)));
    }

    private static ListDomain planned(org.sekisho.model.ListDomain domain, List<String> names) {
        return new ListDomain(DomainName.of(domain.getName()), Exposure.valueOf(domain.getExposure().name()),
                Backend.valueOf(domain.getBackend().name()), names);
    }
}
