package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.sekisho.model.Account;

/** Accounts. */
@ApplicationScoped
public class AccountStore extends EntityStore<Account> {

    /** For the container's proxies. */
    protected AccountStore() {
        this(null);
    }

    @Inject
    AccountStore(EntityManager entityManager) {
        super(entityManager, Account.class);
    }

    /** The account of that login. */
    public Optional<Account> byLogin(String login) {
        return entityManager().createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login).getResultStream().findFirst();
    }

    /** Whether there is any account. */
    public boolean isEmpty() {
        return entityManager().createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }
}
