package org.sekisho.web.mailman;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.mailman.FoundDomain;
import org.sekisho.admin.mailman.ImportPreview;
import org.sekisho.admin.mailman.MailmanLists;
import org.sekisho.admin.mailman.Progress;
import org.sekisho.model.FollowChange;
import org.sekisho.model.FollowRun;
import org.sekisho.model.MailingList;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.remarks.RemarkTexts;

/** What Mailman has, what an import would make, and what was kept in step. */
@Named
@ViewScoped
public class MailmanListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "mailman/list.xhtml";
    private static final int CHANGES = 200;

    @Inject
    MailmanLists useCases;

    private final FormSave form = new FormSave();
    private final Map<String, String> choices = new TreeMap<>();
    private List<FoundDomain> found = List.of();
    private transient List<FollowChange> changes;
    private transient List<Remark> remarks;
    private boolean watching;
    private String place = "";
    private String obstacle = "";

    @PostConstruct
    void read() {
        watching = getProgress().running();
        tryTo(() -> place = useCases.place().orElse(""));
    }

    /** Asks Mailman for its domains. */
    public void ask() {
        tryTo(() -> {
            found = useCases.ask();
            found.stream().filter(FoundDomain::possible)
                    .forEach(domain -> choices.put(domain.name(), domain.exposure().name()));
        });
    }

    /** Begins to look at what an import of the chosen domains would make. */
    public void look() {
        Map<String, Exposure> chosen = new TreeMap<>();
        choices.forEach((domain, exposure) -> {
            if (exposure != null && !exposure.isEmpty()) {
                chosen.put(domain, Exposure.valueOf(exposure));
            }
        });
        form.run(() -> useCases.startLook(chosen), new FormSave.Then(PAGE, "mailman_list.looking"));
    }

    /** Begins to import what was looked at. */
    public void take() {
        form.run(() -> useCases.startImport(useCases.preview().chosen()), new FormSave.Then(PAGE, "mailman_list.begun"));
    }

    /** Brings what was imported into step now, or goes on with what was broken off. */
    public void step() {
        form.run(useCases::startStep, new FormSave.Then(PAGE, "mailman_list.begun"));
    }

    /** Looks whether what was under way has ended; the page then shows the outcome. */
    public void refresh() {
        if (!getProgress().running()) {
            Faces.redirect(PAGE);
        }
    }

    private void tryTo(Runnable reading) {
        obstacle = "";
        try {
            reading.run();
        } catch (InvalidInputException e) {
            obstacle = Texts.of(e);
        }
    }

    /** One remark of the linter as a sentence. */
    public String sentence(Remark remark) {
        return RemarkTexts.of(remark);
    }

    /** What a change was, beyond its kind. */
    public String detail(FollowChange change) {
        return ChangeTexts.detail(change);
    }

    /** The exposures that can be chosen for a domain: its own where it is a list domain already. */
    public List<Exposure> exposures(FoundDomain domain) {
        return domain.known() ? List.of(domain.exposure()) : List.of(Exposure.values());
    }

    /** The names of the chosen exposures, for a page knows no type of a map's values; empty for a domain left out. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public List<FoundDomain> getFound() {
        return found;
    }

    /** Where Mailman is; empty when none is set. */
    public String getPlace() {
        return place;
    }

    /** Why Mailman could not be asked; empty when it could. */
    public String getObstacle() {
        return obstacle;
    }

    /** Whether something was under way when the page was opened: the page asks how far it is until it has ended. */
    public boolean isWatching() {
        return watching;
    }

    public Progress getProgress() {
        return useCases.progress();
    }

    public ImportPreview getPreview() {
        return useCases.preview();
    }

    public List<String> getFollowed() {
        return useCases.followed();
    }

    /** The lists that Mailman has no more, to be deleted here or kept. */
    public List<MailingList> getGone() {
        return useCases.gone();
    }

    /** The last reading, where it has not come to its end and is not under way. */
    public Optional<FollowRun> getBrokenOff() {
        return useCases.lastRun().filter(run -> run.getEndedAt().isEmpty() && !getProgress().running());
    }

    /** When Mailman was read to the end last. */
    public Optional<Instant> getLastWhole() {
        return useCases.lastWhole();
    }

    public List<FollowChange> getChanges() {
        if (changes == null) {
            changes = useCases.changes(CHANGES);
        }
        return changes;
    }

    public List<Remark> getRemarks() {
        if (remarks == null) {
            remarks = useCases.remarks();
        }
        return remarks;
    }
}
