package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.model.SiteSettings;
import org.sekisho.store.SettingsStore;

/** What an administrator may do with the files for Postfix and DNS. */
@ApplicationScoped
@Administered
@Transactional
public class Configuration {

    @Inject
    private SettingsStore settings;

    @Inject
    private SitePlan plan;

    @Inject
    private Audit audit;

    /** The settings that the files are made with, to edit. */
    public SiteSettings settings() {
        return settings.get();
    }

    /**
     * Changes the settings.
     *
     * @throws InvalidInputException about the field that cannot be taken, named as in {@link SiteSettings}
     * @throws StaleException        when they were changed in the meantime
     */
    public SiteSettings save(SiteSettings edited) {
        plan.with(edited);
        SiteSettings saved = settings.save(edited);
        audit.notePolicyChange("configuration.save", saved.getMailHost() + " " + saved.getListen());
        return saved;
    }

    /**
     * All files, in the order in which they are read.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public List<ConfigurationFile> files() {
        return generated().stream().map(ConfigurationFile::of).toList();
    }

    private List<GeneratedFile> generated() {
        return ConfigFiles.of(plan.now());
    }
}
