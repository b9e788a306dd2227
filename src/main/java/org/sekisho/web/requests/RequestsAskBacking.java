package org.sekisho.web.requests;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.requests.AllowRequests;
import org.sekisho.model.Rejection;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;

/** Asks that the sender of one refusal be allowed. */
@Named
@ViewScoped
public class RequestsAskBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AllowRequests useCases;

    @Inject
    Rejections rejections;

    private final FormSave form = new FormSave();
    private long rejection;
    private transient Rejection refused;
    private String reason = "";

    /** Reads the refusal that the page's address names; answers 404 when it is not there. */
    public void open() {
        Numbered.read("rejection", Optional.<Rejection>empty(), id -> Optional.of(rejections.get(id))).ifPresent(found -> {
            rejection = found.getId();
            refused = found;
        });
    }

    public void ask() {
        form.run(() -> useCases.ask(rejection, reason), new FormSave.Then("requests/list.xhtml", "requests_ask.asked"));
    }

    /** Whether the page's address names a refusal. */
    public boolean isNamed() {
        return rejection != 0;
    }

    public Rejection getRefused() {
        if (refused == null) {
            refused = rejections.get(rejection);
        }
        return refused;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
