package org.sekisho.admin.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.sekisho.admin.AdministeredInterceptor;

/** Lets Jakarta Security ask the accounts. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    /** The caller in the group of administrators, or an invalid result. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.isRight(credential.getCaller(), credential.getPassword().getValue())
                ? new CredentialValidationResult(credential.getCaller(), Set.of(AdministeredInterceptor.ADMINISTRATOR))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
