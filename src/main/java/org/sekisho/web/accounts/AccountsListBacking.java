package org.sekisho.web.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.accounts.Users;
import org.sekisho.model.Account;

/** Those who log in. */
@Named
@RequestScoped
public class AccountsListBacking {

    @Inject
    Users useCases;

    private List<Account> accounts = List.of();

    @PostConstruct
    void read() {
        accounts = useCases.all();
    }

    public List<Account> getAccounts() {
        return accounts;
    }

    /** The addresses of the lists that somebody looks after. */
    public List<String> lists(Account account) {
        return useCases.lists(account);
    }
}
