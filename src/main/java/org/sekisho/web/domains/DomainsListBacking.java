package org.sekisho.web.domains;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.remarks.Remarks;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.web.remarks.RemarkTexts;

/** The list domains. */
@Named
@RequestScoped
public class DomainsListBacking {

    @Inject
    Domains useCases;

    @Inject
    Remarks remarks;

    private List<ListDomain> domains = List.of();
    private List<Remark> odd = List.of();

    @PostConstruct
    void read() {
        domains = useCases.all();
        odd = domains.isEmpty() ? List.of() : remarks.known();
    }

    public List<ListDomain> getDomains() {
        return domains;
    }

    /** What is odd about the list domain of that name, in the reader's language. */
    public List<String> remarks(String name) {
        return RemarkTexts.about(new Subject(Thing.DOMAIN, name), odd);
    }
}
