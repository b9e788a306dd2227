package org.sekisho.web.drift;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.drift.DriftView;
import org.sekisho.admin.drift.Drifts;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** What differs, and the upload of what {@code state.sh} printed. */
@Named
@ViewScoped
public class DriftListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "drift/list.xhtml";

    @Inject
    Drifts useCases;

    private final FormSave form = new FormSave();
    private transient Part state;
    private DriftView view = new DriftView(Optional.empty(), 0, 0, List.of(), List.of(), List.of());
    private String obstacle = "";

    @PostConstruct
    void read() {
        try {
            view = useCases.view();
        } catch (InvalidInputException e) {
            obstacle = Texts.of(e);
        }
    }

    /** Takes the uploaded file. */
    public void take() throws IOException {
        if (state == null) {
            FormSave.refuse("state", Texts.of("drift_list.noFile"));
            return;
        }
        try (InputStream input = state.getInputStream()) {
            byte[] bytes = input.readNBytes(Drifts.MOST_BYTES + 1);
            form.run(() -> useCases.take(bytes), new FormSave.Then(PAGE, "drift_list.taken"));
        }
    }

    /** Forgets what was handed in. */
    public void forget() {
        form.run(useCases::forget, new FormSave.Then(PAGE, "drift_list.forgotten"));
    }

    /** The question before what was handed in is forgotten: it says how much that is. */
    public String getForgetQuestion() {
        return Texts.of("drift_list.forgetConfirm", view.parts());
    }

    public DriftView getView() {
        return view;
    }

    /** Why nothing can be compared; empty when it can. */
    public String getObstacle() {
        return obstacle;
    }

    public Part getState() {
        return state;
    }

    public void setState(Part state) {
        this.state = state;
    }
}
