package org.sekisho.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.sekisho.admin.NotPermittedException;
import org.sekisho.admin.accounts.Setup;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** The page behind the one-time link. */
@Named
@RequestScoped
public class SetupBacking {

    @Inject
    Setup setup;

    private String password = "";
    private String repeated = "";

    /** Whether the link in the page's address may still be used. */
    public boolean isOpen() {
        return setup.login(token()).isPresent();
    }

    /** Whose password is set; empty when the link may not be used. */
    public String getLogin() {
        return setup.login(token()).orElse("");
    }

    /** Whose password it is, as a sentence. */
    public String getLead() {
        return Texts.of("setup.lead", getLogin());
    }

    /** Sets the password and goes to the login page. */
    public void finish() {
        if (!password.equals(repeated)) {
            FormSave.refuse("repeated", Texts.of("setup.different"));
            return;
        }
        try {
            new FormSave().run(() -> setup.finish(token(), password),
                    new FormSave.Then("login.xhtml", "setup.done", getLogin()));
        } catch (NotPermittedException used) {
            FormSave.refuse("", Texts.of("setup.closed"));
        }
    }

    private static String token() {
        return Optional.ofNullable(Faces.getRequestParameter("token")).orElse("");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
