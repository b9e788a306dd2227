package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.sekisho.model.SiteSettings;

/** The settings of the site. */
@ApplicationScoped
public class SettingsStore extends EntityStore<SiteSettings> {

    /** For the container's proxies. */
    protected SettingsStore() {
        this(null);
    }

    @Inject
    SettingsStore(EntityManager entityManager) {
        super(entityManager, SiteSettings.class);
    }

    /** The settings. */
    public SiteSettings get() {
        return entityManager().find(SiteSettings.class, SiteSettings.ONLY);
    }
}
