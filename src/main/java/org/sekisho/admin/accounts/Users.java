package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.Account;
import org.sekisho.model.AccountRole;
import org.sekisho.model.MailingList;
import org.sekisho.store.AccountStore;
import org.sekisho.store.ListStore;

/** What an administrator may do with those who log in. */
@ApplicationScoped
@Administered
@Transactional
public class Users {

    /** How long a link to set a password is good. */
    public static final Duration LINK = Duration.ofDays(3);

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    @Inject
    private AccountStore accounts;

    @Inject
    private ListStore lists;

    @Inject
    private Audit audit;

    /** All accounts by login. */
    public List<Account> all() {
        return accounts.all();
    }

    /**
     * One account, to edit.
     *
     * @throws StaleException when there is none of that number any more
     */
    public Account get(long id) {
        return accounts.find(id).orElseThrow(StaleException::new);
    }

    /** The posting addresses of the lists that an account looks after. */
    public List<String> lists(Account account) {
        return account.getLists().stream().flatMap(id -> lists.find(id).stream()).map(MailingList::getAddress).sorted()
                .toList();
    }

    /**
     * Makes or changes an account.
     *
     * @param looksAfter the posting addresses of its lists; an owner alone has any
     * @throws InvalidInputException about {@code login}, {@code role}, {@code enabled} or {@code lists}
     * @throws StaleException        when it was changed in the meantime
     */
    public Account save(Account edited, List<String> looksAfter) {
        edited.setLogin(edited.getLogin().strip());
        if (!LOGIN.matcher(edited.getLogin()).matches()) {
            throw new InvalidInputException("login", "problem.account.login", edited.getLogin());
        }
        if (accounts.byLogin(edited.getLogin()).filter(other -> !other.getId().equals(edited.getId())).isPresent()) {
            throw new InvalidInputException("login", "problem.account.taken", edited.getLogin());
        }
        refuseLockingOut(edited);
        edited.setLists(edited.getRole() == AccountRole.OWNER ? numbers(looksAfter) : Set.of());
        Account saved = accounts.save(edited);
        audit.note("account.save", saved.getLogin() + " " + saved.getRole() + (saved.isEnabled() ? " " : " disabled ")
                + String.join(" ", lists(saved)));
        return saved;
    }

    /** Opens a link with which whoever has the account sets a password, and returns its token; an earlier link ends. */
    public String invite(long id) {
        Account account = get(id);
        String token = OneTimeToken.fresh();
        account.invite(OneTimeToken.hash(token), Instant.now().plus(LINK));
        audit.note("account.invite", account.getLogin());
        return token;
    }

    private void refuseLockingOut(Account edited) {
        boolean stays = edited.getRole() == AccountRole.ADMINISTRATOR && edited.isEnabled();
        if (!stays && !accounts.isAdministeredWithout(edited.getLogin())) {
            throw new InvalidInputException("role", "problem.account.last");
        }
    }

    private Set<Long> numbers(List<String> addresses) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (String address : addresses) {
            numbers.add(EmailAddress.parse(address.strip()).flatMap(lists::byAddress)
                    .orElseThrow(() -> new InvalidInputException("lists", "problem.set.list", address.strip())).getId());
        }
        return numbers;
    }
}
