package org.sekisho.web.moves;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.mailman.MailmanLists;
import org.sekisho.admin.moves.Moves;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Backend;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** The moves of lists to other list domains. */
@Named
@ViewScoped
public class MovesListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "moves/list.xhtml";
    private static final int SHOWN = 50;

    @Inject
    Moves useCases;

    @Inject
    Domains domains;

    @Inject
    MailmanLists mailman;

    private final FormSave form = new FormSave();
    private transient List<MoveRow> rows;
    private transient List<ListDomain> possible;
    private String address = "";
    private String domain = "";
    private boolean signpost = true;

    /** A list can be named in the page's address. */
    @PostConstruct
    void read() {
        address = Optional.ofNullable(Faces.getRequestParameter("list")).orElse("");
    }

    /** Begins a move. */
    public void start() {
        form.run(() -> useCases.start(address, domain, signpost), new FormSave.Then(PAGE, "moves_list.started", address));
    }

    /** Does the next step. */
    public void next(long move) {
        tryTo(() -> useCases.next(move));
    }

    /** Undoes the last step. */
    public void back(long move) {
        tryTo(() -> useCases.back(move));
    }

    /** Gives up a move of which nothing is done. */
    public void drop(long move) {
        form.run(() -> useCases.drop(move), new FormSave.Then(PAGE, "moves_list.dropped"));
    }

    private void tryTo(BooleanSupplier deed) {
        boolean[] isDone = new boolean[1];
        if (FormSave.tried(() -> isDone[0] = deed.getAsBoolean())) {
            if (!isDone[0]) {
                FormSave.sayAfterwards(Texts.of("moves_list.notDone"));
            }
            Faces.redirect(PAGE);
        }
    }

    public List<MoveRow> getRows() {
        if (rows == null) {
            rows = useCases.latest(SHOWN).stream().map(MoveRow::new).toList();
        }
        return rows;
    }

    /** The list domains that a list can be moved between. */
    public List<ListDomain> getDomains() {
        if (possible == null) {
            possible = domains.all().stream().filter(each -> each.getBackend() == Backend.MAILMAN3).toList();
        }
        return possible;
    }

    /** Whether a Mailman 3 is set, and there are two list domains behind it. */
    public boolean isPossible() {
        return mailman.place().isPresent() && getDomains().size() > 1;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public boolean isSignpost() {
        return signpost;
    }

    public void setSignpost(boolean signpost) {
        this.signpost = signpost;
    }
}
