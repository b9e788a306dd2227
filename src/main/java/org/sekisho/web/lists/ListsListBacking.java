package org.sekisho.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.model.MailingList;

/** The lists. */
@Named
@RequestScoped
public class ListsListBacking {

    @Inject
    Lists useCases;

    @Inject
    Domains domains;

    private List<MailingList> lists = List.of();

    @PostConstruct
    void read() {
        lists = useCases.all();
    }

    public List<MailingList> getLists() {
        return lists;
    }

    /** Whether there is a domain to put a list in. */
    public boolean isPossible() {
        return !domains.all().isEmpty();
    }
}
