package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.sekisho.admin.Audit;
import org.sekisho.model.Account;
import org.sekisho.store.AccountStore;

/** The accounts, for whoever starts the program and for the login; not for pages. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** The login of the first administrator. */
    public static final String FIRST = "admin";

    private static final Map<String, String> HASHING = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    private AccountStore accounts;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private Audit audit;

    /** Whether nobody can log in yet. */
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Makes the first administrator, or gives that account this password. */
    public void setFirstPassword(String password) {
        Account account = accounts.byLogin(FIRST).orElseGet(Account::new);
        account.setLogin(FIRST);
        account.setPasswordHash(hashing().generate(password.toCharArray()));
        accounts.save(account);
        audit.note("account.password", FIRST);
    }

    /** Whether the password is that of the account; takes as long for an account that does not exist. */
    public boolean isRight(String login, char[] password) {
        Pbkdf2PasswordHash hashing = hashing();
        return accounts.byLogin(login).map(account -> hashing.verify(password, account.getPasswordHash()))
                .orElseGet(() -> {
                    hashing.generate(password);
                    return false;
                });
    }

    private Pbkdf2PasswordHash hashing() {
        hash.initialize(HASHING);
        return hash;
    }
}
