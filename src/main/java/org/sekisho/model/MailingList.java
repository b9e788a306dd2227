package org.sekisho.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;

/** A list. */
@Entity
@Table(name = "mailing_list")
public class MailingList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "domain_id", nullable = false)
    private ListDomain domain;

    @Column(nullable = false, length = 200)
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "posting_policy", nullable = false, length = 24)
    private PostingPolicy postingPolicy = PostingPolicy.INSIDERS;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Mode mode = Mode.ENFORCE;

    @Column(nullable = false, length = 200)
    private String description = "";

    @Column(name = "checks_headers", nullable = false)
    private boolean checksHeaders;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "list_member", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "address", nullable = false, length = 320)
    private Set<String> members = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "list_announcer", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "address", nullable = false, length = 320)
    private Set<String> announcers = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "list_owner", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "address", nullable = false, length = 320)
    private Set<String> owners = new LinkedHashSet<>();

    /** The posting address. */
    public String getAddress() {
        return name + "@" + domain.getName();
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public ListDomain getDomain() {
        return domain;
    }

    public void setDomain(ListDomain domain) {
        this.domain = domain;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public PostingPolicy getPostingPolicy() {
        return postingPolicy;
    }

    public void setPostingPolicy(PostingPolicy postingPolicy) {
        this.postingPolicy = postingPolicy;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public boolean isChecksHeaders() {
        return checksHeaders;
    }

    public void setChecksHeaders(boolean checksHeaders) {
        this.checksHeaders = checksHeaders;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Set<String> getMembers() {
        return members;
    }

    public void setMembers(Set<String> members) {
        this.members = new LinkedHashSet<>(members);
    }

    public Set<String> getAnnouncers() {
        return announcers;
    }

    public void setAnnouncers(Set<String> announcers) {
        this.announcers = new LinkedHashSet<>(announcers);
    }

    /** Who looks after it, as Mailman has it. */
    public Set<String> getOwners() {
        return owners;
    }
}
