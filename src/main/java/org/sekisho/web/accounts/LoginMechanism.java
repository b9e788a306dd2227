package org.sekisho.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Sends whoever is not logged in to the login page, and from there back to the page that was asked for. */
@CustomFormAuthenticationMechanismDefinition(loginToContinue = @LoginToContinue(
        loginPage = "/login.xhtml?continue=true", useForwardToLogin = false, errorPage = ""))
@ApplicationScoped
public class LoginMechanism {
}
