package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Lets Jakarta Security ask the accounts. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    /** The caller in the group that is called as the account's role, or an invalid result. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.enter(credential.getCaller(), credential.getPassword().getValue())
                .map(role -> new CredentialValidationResult(credential.getCaller(), Set.of(role.name())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
