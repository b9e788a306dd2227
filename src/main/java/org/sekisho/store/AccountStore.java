package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.Account;
import org.sekisho.model.AccountRole;

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

    /** All accounts by login. */
    public List<Account> all() {
        return entityManager().createQuery("select a from Account a order by a.login", Account.class).getResultList();
    }

    /** The account whose link to set a password has a token of this hash. */
    public Optional<Account> byInvitation(String hash) {
        return entityManager().createQuery("select a from Account a where a.invitation = :hash", Account.class)
                .setParameter("hash", hash).getResultStream().findFirst();
    }

    /** Whether an administrator besides the account of that login can log in. */
    public boolean isAdministeredWithout(String login) {
        return entityManager().createQuery("select count(a) from Account a where a.role = :role and a.enabled = true"
                + " and a.passwordHash <> '' and a.login <> :login", Long.class)
                .setParameter("role", AccountRole.ADMINISTRATOR).setParameter("login", login).getSingleResult() > 0;
    }
}
