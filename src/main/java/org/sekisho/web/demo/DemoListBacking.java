package org.sekisho.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sekisho.admin.demo.DemoInbox;
import org.sekisho.admin.demo.DemoMail;

/** What the demo after-filter took. */
@Named
@RequestScoped
public class DemoListBacking {

    @Inject
    DemoInbox inbox;

    /** Answers 404 where the demo does not run. */
    public void check() {
        if (!inbox.isOn()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        }
    }

    public List<DemoMail> getMails() {
        return inbox.newest();
    }
}
