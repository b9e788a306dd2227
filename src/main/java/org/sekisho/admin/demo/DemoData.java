package org.sekisho.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sekisho.admin.Audit;
import org.sekisho.model.InsideKind;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.store.DomainStore;
import org.sekisho.store.InsideStore;
import org.sekisho.store.ListStore;

/** Puts the example of the paper into an empty database. */
@ApplicationScoped
@Transactional
public class DemoData {

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private InsideStore inside;

    @Inject
    private Audit audit;

    /**
     * Two list domains, two lists, one inside domain; nothing when there is a list domain already.
     *
     * @return whether anything was put in
     */
    public boolean fill() {
        if (!domains.all().isEmpty()) {
            return false;
        }
        addList(addDomain("mlex.my.domain", Exposure.EXTERNAL), "list", PostingPolicy.ANYONE);
        addList(addDomain("mlin.my.domain", Exposure.INTERNAL), "staff", PostingPolicy.INSIDERS);
        inside.replace(InsideKind.DOMAIN, List.of("my.domain"));
        audit.notePolicyChange("demo.fill", "mlex.my.domain mlin.my.domain");
        return true;
    }

    /** The proof is the claim alone, as in the paper, so that a telnet session shows it. */
    private ListDomain addDomain(String name, Exposure exposure) {
        ListDomain domain = new ListDomain();
        domain.setName(name);
        domain.setExposure(exposure);
        domain.setProof(Proof.CLAIM);
        return domains.save(domain);
    }

    private void addList(ListDomain domain, String name, PostingPolicy policy) {
        MailingList list = new MailingList();
        list.setDomain(domain);
        list.setName(name);
        list.setPostingPolicy(policy);
        lists.save(list);
    }
}
