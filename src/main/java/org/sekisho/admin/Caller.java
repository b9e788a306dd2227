package org.sekisho.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.sekisho.model.Account;
import org.sekisho.model.AccountRole;
import org.sekisho.store.AccountStore;

/** Who is calling: somebody who logged in, or a program that showed the API token. */
@RequestScoped
public class Caller {

    /** What programs are called in the audit trail. */
    public static final String PROGRAM = "api";

    @Inject
    private SecurityContext security;

    @Inject
    private ApiToken token;

    @Inject
    private AccountStore accounts;

    private boolean isProgram;

    /** Read once for each request; null before. */
    private Optional<Account> account;

    /** Takes the caller for a program from now on, for this request, if the token is right; says whether it is. */
    public boolean admitProgram(String offered) {
        isProgram = token.isRight(offered);
        return isProgram;
    }

    /** Whether it is a program, which may do everything. */
    public boolean isProgram() {
        return isProgram;
    }

    /** What the account that calls may do now, whatever it might when it logged in; empty when nobody may call. */
    public Optional<AccountRole> role() {
        return account().map(Account::getRole);
    }

    /** The lists that the caller looks after, by number; for an owner, others need no list. */
    public Set<Long> lists() {
        return account().map(Account::getLists).orElse(Set.of());
    }

    private Optional<Account> account() {
        if (account == null) {
            account = Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName)
                    .flatMap(accounts::byLogin).filter(Account::isEnabled);
        }
        return account;
    }

    /** The caller's name for the audit trail; {@code system} when nobody calls. */
    public String name() {
        return isProgram ? PROGRAM
                : Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName).orElse("system");
    }
}
