package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sekisho.admin.Audit;
import org.sekisho.admin.NotPermittedException;
import org.sekisho.model.Account;
import org.sekisho.model.AccountRole;
import org.sekisho.store.AccountStore;

/** The accounts, for whoever starts the program, for the login and for the one-time links; not for pages. */
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

    /** Makes the first administrator, or gives that account this password and lets it do everything again. */
    public void setFirstPassword(String password) {
        Account account = accounts.byLogin(FIRST).orElseGet(Account::new);
        account.setLogin(FIRST);
        account.setRole(AccountRole.ADMINISTRATOR);
        account.setEnabled(true);
        setPassword(account, password);
    }

    /** The login of the account whose one-time link has this token; empty when the link was used, is over or unknown. */
    public Optional<String> invited(String token) {
        return invitedAccount(token).map(Account::getLogin);
    }

    /**
     * Sets the password of the account whose one-time link has this token, and ends the link.
     *
     * @throws NotPermittedException when the link was used, is over or unknown
     */
    public void setInvitedPassword(String token, String password) {
        setPassword(invitedAccount(token).orElseThrow(NotPermittedException::new), password);
    }

    /** What an account may do if the password is its own; takes as long for an account that does not exist. */
    public Optional<AccountRole> enter(String login, char[] password) {
        Pbkdf2PasswordHash hashing = hashing();
        Optional<Account> account = accounts.byLogin(login).filter(found -> !found.getPasswordHash().isEmpty());
        if (account.isEmpty()) {
            hashing.generate(password);
        }
        return account.filter(found -> hashing.verify(password, found.getPasswordHash())).filter(Account::isEnabled)
                .map(Account::getRole);
    }

    private Optional<Account> invitedAccount(String token) {
        return accounts.byInvitation(OneTimeToken.hash(token)).filter(Account::isEnabled)
                .filter(account -> Instant.now().isBefore(account.getInvitationEnds()));
    }

    private void setPassword(Account account, String password) {
        account.setPasswordHash(hashing().generate(password.toCharArray()));
        account.invite("", null);
        accounts.save(account);
        audit.note("account.password", account.getLogin());
    }

    private Pbkdf2PasswordHash hashing() {
        hash.initialize(HASHING);
        return hash;
    }
}
