package org.sekisho.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Lazy;
import org.sekisho.admin.NotPermittedException;
import org.sekisho.admin.requests.AllowRequests;
import org.sekisho.model.AccountRole;

/** Who is looking at the page. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    AllowRequests requests;

    private final Lazy<Long> waiting = new Lazy<>(this::countWaiting);

    /** Whether somebody is logged in. */
    public boolean isKnown() {
        return Faces.getRemoteUser() != null;
    }

    /** The login; empty when nobody is logged in. */
    public String getLogin() {
        return isKnown() ? Faces.getRemoteUser() : "";
    }

    /** Whether it is an administrator, who may do everything. */
    public boolean isAdministrator() {
        return Faces.isUserInRole(AccountRole.ADMINISTRATOR.name());
    }

    /** Leads an owner, whose first page is that of the requests, there. */
    public void goHome() {
        if (Faces.isUserInRole(AccountRole.OWNER.name())) {
            Faces.redirect("requests/list.xhtml");
        }
    }

    /** How many requests wait for an answer of this visitor; 0 for somebody who is not logged in, or locked by now. */
    public long getWaiting() {
        return waiting.get();
    }

    private long countWaiting() {
        try {
            return isKnown() ? requests.waiting() : 0;
        } catch (NotPermittedException locked) {
            // every page asks, the one that says "not allowed" too
            return 0;
        }
    }

    /** Whether this page was opened anew because the one that was posted had outlived its session. */
    public boolean isBackAfterExpiry() {
        return ViewExpiredExceptionHandler.wasViewExpired();
    }

    /** Logs out and goes to the login page. */
    public void leave() throws ServletException {
        Faces.logout();
        Faces.invalidateSession();
        Faces.redirect("login.xhtml");
    }
}
