package org.sekisho.web.requests;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.requests.AllowRequests;
import org.sekisho.model.AccountRole;
import org.sekisho.model.AllowRequest;
import org.sekisho.model.RequestState;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.previews.ShownImpact;

/** One request, for whoever answers it. */
@Named
@ViewScoped
public class RequestsShowBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "requests/list.xhtml";

    @Inject
    AllowRequests useCases;

    private final FormSave form = new FormSave();
    private long id;
    private transient AllowRequest request;
    private ShownImpact impact;
    private String answer = "";

    /** Reads the request that the page's address names; answers 404 when it is not there. */
    public void open() {
        Optional<AllowRequest> found = Numbered.read(Optional.empty(), number -> Optional.of(useCases.get(number)));
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            return;
        }
        request = found.get();
        id = request.getId();
        if (isAnswerable()) {
            look();
        }
    }

    private void look() {
        FormSave.tried(() -> {
            try {
                impact = ShownImpact.of(useCases.preview(id, ShownImpact.DAYS));
            } catch (NoSnapshotException nothingToCompareWith) {
                impact = null;
            }
        });
    }

    public void approve() {
        form.run(() -> useCases.approve(id, answer), new FormSave.Then(LIST, "requests_show.approved"));
    }

    public void decline() {
        form.run(() -> useCases.decline(id, answer), new FormSave.Then(LIST, "requests_show.declined"));
    }

    /** Whether it waits for an answer that whoever looks at it may give. */
    public boolean isAnswerable() {
        return getRequest().getState() == RequestState.OPEN && !Faces.isUserInRole(AccountRole.HELPDESK.name());
    }

    public AllowRequest getRequest() {
        if (request == null) {
            request = useCases.get(id);
        }
        return request;
    }

    /** What approving would change; null where nobody can tell. */
    public ShownImpact getImpact() {
        return impact;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
