package org.sekisho.web.inside;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.inside.InsideDefinition;
import org.sekisho.admin.inside.Insiders;
import org.sekisho.admin.remarks.Remarks;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.remarks.RemarkTexts;

/** Who belongs to the organisation. */
@Named
@ViewScoped
public class InsideEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Insiders useCases;

    @Inject
    Remarks remarks;

    private final FormSave form = new FormSave();
    private InsideDefinition opened;
    private List<String> networks = List.of();
    private List<String> domains = List.of();
    private List<String> relays = List.of();
    private List<String> own = List.of();
    private List<String> odd = List.of();

    @PostConstruct
    void read() {
        opened = useCases.get();
        networks = opened.networks();
        domains = opened.domains();
        relays = opened.relays();
        own = opened.own();
        odd = RemarkTexts.about(new Subject(Thing.INSIDE, ""), remarks.known());
    }

    public void save() {
        form.run(() -> useCases.replace(opened, new InsideDefinition(networks, domains, relays, own)),
                new FormSave.Then("inside/edit.xhtml", "inside_edit.saved"));
    }

    /** What is odd about the definition in force, in the reader's language. */
    public List<String> getOdd() {
        return odd;
    }

    public List<String> getNetworks() {
        return networks;
    }

    public void setNetworks(List<String> networks) {
        this.networks = networks;
    }

    public List<String> getDomains() {
        return domains;
    }

    public void setDomains(List<String> domains) {
        this.domains = domains;
    }

    public List<String> getRelays() {
        return relays;
    }

    public void setRelays(List<String> relays) {
        this.relays = relays;
    }

    public List<String> getOwn() {
        return own;
    }

    public void setOwn(List<String> own) {
        this.own = own;
    }
}
