package org.sekisho.admin.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.envelope.DomainName;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Proof;
import org.sekisho.store.DomainStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.RuleStore;

/** What an administrator may do with list domains. */
@ApplicationScoped
@Administered
@Transactional
public class Domains {

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private RuleStore rules;

    @Inject
    private Audit audit;

    /** All list domains by name. */
    public List<ListDomain> all() {
        return domains.all();
    }

    /**
     * One list domain, to edit.
     *
     * @throws StaleException when there is none of that number any more
     */
    public ListDomain get(long id) {
        return domains.find(id).orElseThrow(StaleException::new);
    }

    /** How many rules about a list domain would go with it. */
    public long rules(long id) {
        return rules.countAbout(id);
    }

    /** The list domain of that name, written in any way that reads as it. */
    public Optional<ListDomain> find(String name) {
        return DomainName.parse(name.strip()).flatMap(domain -> domains.byName(domain.ascii()));
    }

    /**
     * Makes or changes a list domain. The proof {@code LOGIN} puts it at the policy door, for no other one knows logins.
     *
     * @throws InvalidInputException about {@code name} or {@code exposure} or {@code backend}
     * @throws StaleException        when it was changed in the meantime
     */
    public ListDomain save(ListDomain edited) {
        edited.setName(Entered.read("name", "problem.domain.name", edited.getName(), DomainName::of).ascii());
        refuseDuplicate(edited);
        List<MailingList> itsLists = lists.all().stream()
                .filter(list -> list.getDomain().getId().equals(edited.getId())).toList();
        refuseOpenLists(edited, itsLists);
        refuseSharedNames(edited, itsLists);
        edited.setDoor(edited.getProof() == Proof.LOGIN ? EnvelopeDoor.POLICY : edited.getDoor());
        ListDomain saved = domains.save(edited);
        audit.notePolicyChange("domain.save", saved.getName() + " " + saved.getExposure());
        return saved;
    }

    /**
     * Deletes a list domain that has no lists.
     *
     * @throws InvalidInputException about {@code name} while it has lists
     */
    public void delete(long id) {
        ListDomain domain = get(id);
        long count = lists.countIn(id);
        if (count > 0) {
            throw new InvalidInputException("name", "problem.domain.hasLists", domain.getName(), count);
        }
        domains.delete(id);
        audit.notePolicyChange("domain.delete", domain.getName());
    }

    private void refuseDuplicate(ListDomain edited) {
        boolean isTaken = domains.byName(edited.getName()).filter(same -> !same.getId().equals(edited.getId()))
                .isPresent();
        if (isTaken) {
            throw new InvalidInputException("name", "problem.domain.duplicate", edited.getName());
        }
    }

    private static void refuseOpenLists(ListDomain edited, List<MailingList> itsLists) {
        itsLists.stream().filter(list -> !list.getPostingPolicy().isOfferedFor(edited.getExposure())).findFirst()
                .ifPresent(list -> {
                    throw new InvalidInputException("exposure", "problem.domain.openList", list.getAddress());
                });
    }

    /** Mailman 2.1 cannot hold one list name in two domains. */
    private void refuseSharedNames(ListDomain edited, List<MailingList> itsLists) {
        for (MailingList list : itsLists) {
            lists.byName(list.getName()).stream()
                    .filter(same -> !same.getId().equals(list.getId()))
                    .filter(same -> edited.getBackend() == Backend.MAILMAN21
                            || same.getDomain().getBackend() == Backend.MAILMAN21)
                    .findFirst().ifPresent(same -> {
                        throw new InvalidInputException("backend", "problem.list.nameInUse21", list.getName(),
                                same.getAddress());
                    });
        }
    }
}
