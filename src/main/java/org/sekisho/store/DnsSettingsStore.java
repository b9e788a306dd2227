package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.sekisho.model.DnsSettings;

/** The name servers to ask. */
@ApplicationScoped
public class DnsSettingsStore extends EntityStore<DnsSettings> {

    /** For the container's proxies. */
    protected DnsSettingsStore() {
        this(null);
    }

    @Inject
    DnsSettingsStore(EntityManager entityManager) {
        super(entityManager, DnsSettings.class);
    }

    /** The settings. */
    public DnsSettings get() {
        return entityManager().find(DnsSettings.class, DnsSettings.ONLY);
    }
}
