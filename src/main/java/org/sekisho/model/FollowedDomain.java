package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A list domain whose lists are kept in step with Mailman. */
@Entity
@Table(name = "followed_domain")
public class FollowedDomain {

    @Id
    @Column(name = "domain_id")
    private long domainId;

    /** For JPA. */
    protected FollowedDomain() {
    }

    public FollowedDomain(long domainId) {
        this.domainId = domainId;
    }

    /** The number of the list domain. */
    public long getDomainId() {
        return domainId;
    }
}
