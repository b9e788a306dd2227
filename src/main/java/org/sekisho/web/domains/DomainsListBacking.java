package org.sekisho.web.domains;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.domains.Domains;
import org.sekisho.model.ListDomain;

/** The list domains. */
@Named
@RequestScoped
public class DomainsListBacking {

    @Inject
    Domains useCases;

    private List<ListDomain> domains = List.of();

    @PostConstruct
    void read() {
        domains = useCases.all();
    }

    public List<ListDomain> getDomains() {
        return domains;
    }
}
