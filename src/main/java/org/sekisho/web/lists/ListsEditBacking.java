package org.sekisho.web.lists;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.ListContents;
import org.sekisho.admin.lists.Lists;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;

/** One list. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class ListsEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "lists/list.xhtml";

    @Inject
    Lists useCases;

    @Inject
    Domains domainUseCases;

    private final FormSave form = new FormSave();
    private MailingList list = new MailingList();
    private List<ListDomain> domains = List.of();
    private String deleteQuestion = "";
    private long domainId;
    private Exposure exposureBefore = Exposure.INTERNAL;
    private List<String> members = List.of();
    private List<String> announcers = List.of();

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        domains = domainUseCases.all();
        list = Numbered.read(list, useCases::get);
        members = List.copyOf(list.getMembers());
        announcers = List.copyOf(list.getAnnouncers());
        if (!isFresh()) {
            deleteQuestion = deleteQuestion(useCases.contents(list.getId()));
            domainId = list.getDomain().getId();
        } else if (!domains.isEmpty()) {
            domainId = Numbered.parameter("domain").orElse(domains.get(0).getId());
            list.setPostingPolicy(PostingPolicy.defaultFor(domain().getExposure()));
        }
        if (isPossible()) {
            exposureBefore = domain().getExposure();
        }
    }

    /** Offers what the exposure of the chosen domain allows; a new list gets its default. */
    public void changeDomain() {
        Exposure exposure = domain().getExposure();
        PostingPolicy policy = list.getPostingPolicy();
        if (!policy.isOfferedFor(exposure) || isFresh() && policy == PostingPolicy.defaultFor(exposureBefore)) {
            list.setPostingPolicy(PostingPolicy.defaultFor(exposure));
        }
        exposureBefore = exposure;
    }

    public void save() {
        form.run(() -> {
            list.setDomain(domain());
            list.setMembers(new LinkedHashSet<>(members));
            list.setAnnouncers(new LinkedHashSet<>(announcers));
            useCases.save(list);
        }, new FormSave.Then(LIST, "lists_edit.saved", list.getName() + "@" + domain().getName()));
    }

    public void delete() {
        form.run(() -> useCases.delete(list.getId()), new FormSave.Then(LIST, "lists_edit.deleted", list.getAddress()));
    }

    private String deleteQuestion(ListContents contents) {
        return Texts.of("lists_edit.confirm", list.getAddress(), contents.members(), list.getAnnouncers().size(),
                contents.rules(), contents.requests());
    }

    /** The question before the list is deleted: it says what goes with it. */
    public String getDeleteQuestion() {
        return deleteQuestion;
    }

    private ListDomain domain() {
        return domains.stream().filter(domain -> domain.getId() == domainId).findFirst().orElse(domains.get(0));
    }

    /** The posting policies that the chosen domain's exposure allows. */
    public List<PostingPolicy> getPolicies() {
        return Stream.of(PostingPolicy.values()).filter(policy -> policy.isOfferedFor(domain().getExposure())).toList();
    }

    public ListDomain getChosenDomain() {
        return domain();
    }

    public MailingList getList() {
        return list;
    }

    public boolean isFresh() {
        return list.getId() == null;
    }

    /** Whether there is a domain to put the list in. */
    public boolean isPossible() {
        return !domains.isEmpty();
    }

    public List<ListDomain> getDomains() {
        return domains;
    }

    public long getDomainId() {
        return domainId;
    }

    public void setDomainId(long domainId) {
        this.domainId = domainId;
    }

    public List<String> getMembers() {
        return members;
    }

    public void setMembers(List<String> members) {
        this.members = members;
    }

    public List<String> getAnnouncers() {
        return announcers;
    }

    public void setAnnouncers(List<String> announcers) {
        this.announcers = announcers;
    }

    /** What a list's mode may be; only rules can be off. */
    public Mode[] getModes() {
        return new Mode[] {Mode.ENFORCE, Mode.MONITOR};
    }
}
