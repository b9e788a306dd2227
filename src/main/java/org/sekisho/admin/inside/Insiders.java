package org.sekisho.admin.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.envelope.Network;
import org.sekisho.model.InsideEntry;
import org.sekisho.model.InsideKind;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.store.InsideStore;

/** What an administrator may do with the definition of who is inside. */
@ApplicationScoped
@Administered
@Transactional
public class Insiders {

    @Inject
    private InsideStore inside;

    @Inject
    private Audit audit;

    /** The definition in force. */
    public InsideDefinition get() {
        List<InsideEntry> all = inside.all();
        return new InsideDefinition(of(all, InsideKind.NETWORK), of(all, InsideKind.DOMAIN), of(all, InsideKind.RELAY),
                of(all, InsideKind.OWN));
    }

    /**
     * Puts this definition in the place of the one in force.
     *
     * @throws InvalidInputException about {@code networks}, {@code domains}, {@code relays} or {@code own}
     */
    public void save(InsideDefinition edited) {
        List<String> networks = read("networks", "problem.network", edited.networks(), Network::of);
        List<String> domains = read("domains", "problem.inside.domain", edited.domains(), InsideDomain::of);
        List<String> relays = read("relays", "problem.network", edited.relays(), Network::of);
        List<String> own = read("own", "problem.network", edited.own(), Network::of);
        inside.replace(InsideKind.NETWORK, networks);
        inside.replace(InsideKind.DOMAIN, domains);
        inside.replace(InsideKind.RELAY, relays);
        inside.replace(InsideKind.OWN, own);
        audit.notePolicyChange("inside.save", edited);
    }

    /**
     * The same, for somebody who looked at what was in force before.
     *
     * @throws StaleException when that is not in force any more
     */
    public void replace(InsideDefinition opened, InsideDefinition edited) {
        if (!get().equals(opened)) {
            throw new StaleException();
        }
        save(edited);
    }

    private static List<String> of(List<InsideEntry> all, InsideKind kind) {
        return all.stream().filter(entry -> entry.getKind() == kind).map(InsideEntry::getEntry).toList();
    }

    private static List<String> read(String field, String problem, List<String> lines, Function<String, ?> reading) {
        return Entered.readAll(field, problem, lines, reading).stream().map(Object::toString).toList();
    }
}
