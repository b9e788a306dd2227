package org.sekisho.web.domains;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.domains.Domains;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;

/** One list domain. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class DomainsEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "domains/list.xhtml";

    @Inject
    Domains useCases;

    private final FormSave form = new FormSave();
    private ListDomain domain = new ListDomain();
    private long rules;

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        domain = Numbered.read(domain, useCases::get);
        rules = isFresh() ? 0 : useCases.rules(domain.getId());
    }

    public void save() {
        form.run(() -> useCases.save(domain), new FormSave.Then(LIST, "domains_edit.saved", domain.getName()));
    }

    public void delete() {
        form.run(() -> useCases.delete(domain.getId()),
                new FormSave.Then(LIST, "domains_edit.deleted", domain.getName()));
    }

    /** The question before the domain is deleted: it says what goes with it. */
    public String getDeleteQuestion() {
        return isFresh() ? "" : Texts.of("domains_edit.confirm", domain.getName(), rules);
    }

    public ListDomain getDomain() {
        return domain;
    }

    public boolean isFresh() {
        return domain.getId() == null;
    }

    public Exposure[] getExposures() {
        return Exposure.values();
    }

    public Backend[] getBackends() {
        return Backend.values();
    }

    public Proof[] getProofs() {
        return Proof.values();
    }

    public EnvelopeDoor[] getDoors() {
        return EnvelopeDoor.values();
    }

    /** What a domain's mode may be; only rules can be off. */
    public Mode[] getModes() {
        return new Mode[] {Mode.ENFORCE, Mode.MONITOR};
    }
}
