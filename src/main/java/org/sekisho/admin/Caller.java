package org.sekisho.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Who is calling: somebody who logged in, or a program that showed the API token. */
@RequestScoped
public class Caller {

    /** What programs are called in the audit trail. */
    public static final String PROGRAM = "api";

    @Inject
    private SecurityContext security;

    @Inject
    private ApiToken token;

    private boolean isProgram;

    /** Takes the caller for a program from now on, for this request, if the token is right; says whether it is. */
    public boolean admitProgram(String offered) {
        isProgram = token.isRight(offered);
        return isProgram;
    }

    /** Whether the caller may do everything. */
    public boolean isAdministrator() {
        return isProgram || security.isCallerInRole(AdministeredInterceptor.ADMINISTRATOR);
    }

    /** The caller's name for the audit trail; {@code system} when nobody calls. */
    public String name() {
        return isProgram ? PROGRAM
                : Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName).orElse("system");
    }
}
