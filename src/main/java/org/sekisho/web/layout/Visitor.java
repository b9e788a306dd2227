package org.sekisho.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;
import org.omnifaces.util.Faces;

/** Who is looking at the page. */
@Named
@RequestScoped
public class Visitor {

    /** Whether somebody is logged in. */
    public boolean isKnown() {
        return Faces.getRemoteUser() != null;
    }

    /** The login; empty when nobody is logged in. */
    public String getLogin() {
        return isKnown() ? Faces.getRemoteUser() : "";
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
