package org.sekisho.web.accounts;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import org.omnifaces.util.Faces;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** The login page. */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    SecurityContext security;

    private String login = "";
    private String password = "";

    /** Logs in and goes to the page that was asked for, or to the first page. */
    public void enter() {
        boolean isContinued = "true".equals(Faces.getRequestParameter("continue"));
        AuthenticationStatus answer = security.authenticate(Faces.getRequest(), Faces.getResponse(), withParams()
                .credential(new UsernamePasswordCredential(login, password)).newAuthentication(!isContinued));
        switch (answer) {
            case SEND_CONTINUE -> Faces.responseComplete();
            case SUCCESS -> goOn();
            default -> FormSave.refuse("", Texts.of("login.refused"));
        }
    }

    private static void goOn() {
        Faces.getRequest().changeSessionId();
        Faces.redirect("index.xhtml");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
