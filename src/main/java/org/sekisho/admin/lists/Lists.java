package org.sekisho.admin.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.Limits;
import org.sekisho.admin.StaleException;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Backend;
import org.sekisho.store.DomainStore;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.store.ListFinder;
import org.sekisho.store.ListStore;
import org.sekisho.store.SetStore;

/** What an administrator may do with lists. */
@ApplicationScoped
@Administered
@Transactional
public class Lists {

    @Inject
    private ListStore lists;

    @Inject
    private ListFinder finder;

    @Inject
    private DomainStore domains;

    @Inject
    private SetStore sets;

    @Inject
    private Limits limits;

    @Inject
    private Audit audit;

    /** All lists by domain and name; their members and announcers are not loaded. */
    public List<MailingList> all() {
        return lists.all();
    }

    /**
     * One list with its members and announcers, to edit.
     *
     * @throws StaleException when there is none of that number any more
     */
    public MailingList get(long id) {
        return lists.findWhole(id).orElseThrow(StaleException::new);
    }

    /** All lists by domain and name, with their announcers; their members are not loaded. */
    public List<MailingList> allWithAnnouncers() {
        return lists.allWithAnnouncers();
    }

    /** The number of the list of that posting address. */
    public Optional<Long> number(String address) {
        return EmailAddress.parse(address.strip()).flatMap(lists::byAddress).map(MailingList::getId);
    }

    /** The first members of a list in the order of their addresses, so many at the most. */
    public List<String> someMembers(long id, int limit) {
        return lists.members(id, limit);
    }

    /** What would go with a list. */
    public ListContents contents(long id) {
        List<Long> number = List.of(id);
        return new ListContents(finder.members(number).getOrDefault(id, 0L), finder.rules(number).getOrDefault(id, 0L),
                finder.requests(number).getOrDefault(id, 0L));
    }

    /** Who looks after a list. */
    public List<String> owners(long id) {
        return lists.owners(id).stream().sorted().toList();
    }

    /** The first lists by domain and name, so many at the most; their members and announcers are not loaded. */
    public List<MailingList> some(int limit) {
        return lists.some(limit);
    }

    /** The list of that number; its members and announcers are not loaded. */
    public Optional<MailingList> brief(long id) {
        return lists.find(id);
    }

    /** The list of that posting address; its members and announcers are not loaded. */
    public Optional<MailingList> brief(String address) {
        return number(address).flatMap(lists::find);
    }

    /** The list of that posting address with its members and announcers. */
    public Optional<MailingList> find(String address) {
        return number(address).flatMap(lists::findWhole);
    }

    /**
     * Makes or changes a list.
     *
     * @throws InvalidInputException about {@code name}, {@code domain}, {@code postingPolicy}, {@code members},
     *                               {@code announcers} or {@code description}
     * @throws StaleException        when it was changed in the meantime
     */
    public MailingList save(MailingList edited) {
        edited.setName(name(edited.getName()));
        edited.setDescription(Entered.atMost(200, "description", edited.getDescription()));
        edited.setMembers(addresses("members", edited.getMembers()));
        edited.setAnnouncers(addresses("announcers", edited.getAnnouncers()));
        edited.setDomain(domain(edited));
        refuseTakenName(edited);
        if (!edited.getPostingPolicy().isOfferedFor(edited.getDomain().getExposure())) {
            throw new InvalidInputException("postingPolicy", "problem.list.internalForAnyone");
        }
        MailingList saved = lists.save(edited);
        audit.notePolicyChange("list.save", saved.getAddress() + " " + saved.getPostingPolicy());
        return saved;
    }

    /**
     * Puts these addresses in the place of a list's members.
     *
     * @return how many different ones they are
     * @throws InvalidInputException about {@code members}
     * @throws StaleException        when there is no list of that number any more
     */
    public int replaceMembers(long id, Collection<String> lines) {
        MailingList list = lists.find(id).orElseThrow(StaleException::new);
        Set<String> members = addresses("members", lines);
        lists.replaceMembers(id, members);
        audit.notePolicyChange("list.members", list.getAddress() + " with " + members.size() + " members");
        return members.size();
    }

    /**
     * Puts these addresses in the place of a list's announcers.
     *
     * @return how many different ones they are
     * @throws InvalidInputException about {@code announcers}
     * @throws StaleException        when there is no list of that number any more
     */
    public int replaceAnnouncers(long id, Collection<String> lines) {
        MailingList list = lists.find(id).orElseThrow(StaleException::new);
        Set<String> announcers = addresses("announcers", lines);
        lists.replaceAnnouncers(id, announcers);
        audit.notePolicyChange("list.announcers", list.getAddress() + " with " + announcers.size() + " announcers");
        return announcers.size();
    }

    /**
     * Deletes a list and the rules that are its own.
     *
     * @throws InvalidInputException about {@code name} while a sender set names its members
     */
    public void delete(long id) {
        MailingList list = get(id);
        sets.having(SetEntry.MEMBERS + list.getAddress()).stream().findFirst().ifPresent(set -> {
            throw new InvalidInputException("name", "problem.list.inSet", list.getAddress(), set.getName());
        });
        lists.delete(id);
        audit.notePolicyChange("list.delete", list.getAddress());
    }

    private static String name(String text) {
        return ListName.parse(text)
                .orElseThrow(() -> new InvalidInputException("name", "problem.list.name", text.strip()));
    }

    private Set<String> addresses(String field, Collection<String> lines) {
        if (lines.size() > limits.membersOfAList()) {
            throw new InvalidInputException(field, "problem.list.tooManyMembers", limits.membersOfAList());
        }
        return new LinkedHashSet<>(Entered.readAll(field, "problem.address", lines, EmailAddress::of).stream()
                .map(EmailAddress::toString).toList());
    }

    private ListDomain domain(MailingList edited) {
        if (edited.getDomain() == null) {
            throw new InvalidInputException("domain", "problem.list.domain");
        }
        return domains.find(edited.getDomain().getId())
                .orElseThrow(() -> new InvalidInputException("domain", "problem.list.domain"));
    }

    private void refuseTakenName(MailingList edited) {
        for (MailingList same : lists.byName(edited.getName())) {
            if (same.getId().equals(edited.getId())) {
                continue;
            }
            if (same.getDomain().getId().equals(edited.getDomain().getId())) {
                throw new InvalidInputException("name", "problem.list.duplicate", edited.getAddress());
            }
            if (same.getDomain().getBackend() == Backend.MAILMAN21
                    || edited.getDomain().getBackend() == Backend.MAILMAN21) {
                throw new InvalidInputException("name", "problem.list.nameInUse21", edited.getName(), same.getAddress());
            }
        }
    }
}
