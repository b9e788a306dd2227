package org.sekisho.web.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.configuration.Bundles;
import org.sekisho.admin.configuration.Configuration;
import org.sekisho.admin.configuration.ConfigurationFile;
import org.sekisho.model.SiteSettings;
import org.sekisho.policy.terms.Mode;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** The generated files, and the settings that they are made with. */
@Named
@ViewScoped
public class ConfigurationListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Configuration useCases;

    @Inject
    Bundles bundles;

    private final FormSave form = new FormSave();
    private SiteSettings settings = new SiteSettings();
    private List<ConfigurationFile> files = List.of();
    private String obstacle = "";

    @PostConstruct
    void read() {
        settings = useCases.settings();
        try {
            files = useCases.files();
        } catch (InvalidInputException e) {
            obstacle = Texts.of(e);
        }
    }

    public void save() {
        form.run(() -> useCases.save(settings),
                new FormSave.Then("configuration/list.xhtml", "configuration_list.saved"));
    }

    /** Sends all files as one zip. */
    public void download() throws IOException {
        Faces.sendFile(bundles.zip(), "sekisho-configuration.zip", true);
    }

    /** One sentence on what the file is for. */
    public String purpose(ConfigurationFile file) {
        return Purposes.of(file);
    }

    public List<String> getBundles() {
        return bundles.keys();
    }

    public SiteSettings getSettings() {
        return settings;
    }

    public List<ConfigurationFile> getFiles() {
        return files;
    }

    /** Why no files can be made; empty when they are. */
    public String getObstacle() {
        return obstacle;
    }

    public List<String> getMapTypes() {
        return List.of("hash", "lmdb");
    }

    /** What the site's mode may be; only rules can be off. */
    public Mode[] getModes() {
        return new Mode[] {Mode.ENFORCE, Mode.MONITOR};
    }
}
