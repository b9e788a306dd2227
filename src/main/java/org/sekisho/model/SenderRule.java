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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;

/** A rule. What its lines mean: {@code org.sekisho.policy.rules.Condition}. */
@Entity
@Table(name = "sender_rule")
public class SenderRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Scope scope = Scope.LIST;

    @ManyToOne
    @JoinColumn(name = "domain_id")
    private ListDomain domain;

    @ManyToOne
    @JoinColumn(name = "list_id")
    private MailingList list;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 60000)
    private String senders = "";

    @Column(name = "null_sender")
    private Boolean nullSender;

    @Column(nullable = false, length = 60000)
    private String clients = "";

    @Column(name = "inside_only")
    private Boolean inside;

    @Column(nullable = false, length = 60000)
    private String logins = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_role", joinColumns = @JoinColumn(name = "rule_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, length = 12)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Action action = Action.ACCEPT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Mode mode = Mode.ENFORCE;

    private Instant expires;

    @Column(name = "reply_english", nullable = false, length = 200)
    private String replyEnglish = "";

    @Column(name = "reply_japanese", nullable = false, length = 200)
    private String replyJapanese = "";

    @Column(nullable = false, length = 1000)
    private String note = "";

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }

    public ListDomain getDomain() {
        return domain;
    }

    public void setDomain(ListDomain domain) {
        this.domain = domain;
    }

    public MailingList getList() {
        return list;
    }

    public void setList(MailingList list) {
        this.list = list;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getSenders() {
        return senders;
    }

    public void setSenders(String senders) {
        this.senders = senders;
    }

    public Boolean getNullSender() {
        return nullSender;
    }

    public void setNullSender(Boolean nullSender) {
        this.nullSender = nullSender;
    }

    public String getClients() {
        return clients;
    }

    public void setClients(String clients) {
        this.clients = clients;
    }

    public Boolean getInside() {
        return inside;
    }

    public void setInside(Boolean inside) {
        this.inside = inside;
    }

    public String getLogins() {
        return logins;
    }

    public void setLogins(String logins) {
        this.logins = logins;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public Instant getExpires() {
        return expires;
    }

    public void setExpires(Instant expires) {
        this.expires = expires;
    }

    public String getReplyEnglish() {
        return replyEnglish;
    }

    public void setReplyEnglish(String replyEnglish) {
        this.replyEnglish = replyEnglish;
    }

    public String getReplyJapanese() {
        return replyJapanese;
    }

    public void setReplyJapanese(String replyJapanese) {
        this.replyJapanese = replyJapanese;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
