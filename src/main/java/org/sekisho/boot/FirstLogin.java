package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sekisho.admin.accounts.Accounts;
import org.sekisho.admin.accounts.Setup;

/** Sees to it that the first administrator can log in. */
@ApplicationScoped
public class FirstLogin {

    private static final Logger LOG = System.getLogger(FirstLogin.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private Setup setup;

    /** Sets the password that the environment gives; without one and without an account, prints a one-time link. */
    void prepare() {
        String password = settings.text(Setting.ADMIN_PASSWORD);
        if (!password.isEmpty()) {
            accounts.setFirstPassword(password);
        } else if (accounts.isEmpty()) {
            LOG.log(Level.WARNING, "Nobody can log in yet. Set the password of the administrator \"{0}\" once at {1}",
                    Accounts.FIRST, "http://127.0.0.1:" + settings.text(Setting.HTTP_PORT) + "/setup.xhtml?token="
                            + setup.open());
        }
    }
}
