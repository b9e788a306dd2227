package org.sekisho.policy;

import java.util.List;
import java.util.Optional;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.Directory;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleChain;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.sets.SenderSets;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;

/**
 * The whole policy, compiled. Immutable, so any number of threads may decide on it without a lock.
 */
public final class Snapshot {

    private final long version;
    private final Directory directory;
    private final Inside inside;
    private final SenderSets sets;
    private final RuleChains rules;
    private final Mode siteMode;

    private final Optional<EnvelopeDoor> door;

    private Snapshot(Snapshot whole, EnvelopeDoor door) {
        this.version = whole.version;
        this.directory = whole.directory;
        this.inside = whole.inside;
        this.sets = whole.sets;
        this.rules = whole.rules;
        this.siteMode = whole.siteMode;
        this.door = Optional.of(door);
    }

    private Snapshot(long version, PolicySource source) {
        this.door = Optional.empty();
        this.version = version;
        this.directory = new Directory(source.domains(), source.lists());
        this.inside = source.inside();
        this.sets = SenderSets.compile(source.sets(), directory::membersOf);
        source.rules().forEach(this::requireItsSets);
        this.rules = new RuleChains(source.rules(), directory);
        this.siteMode = source.siteMode();
    }

    /**
     * Compiles a policy under its version number.
     *
     * @throws IllegalArgumentException with a sentence when a rule or a set names a set that is not there, or
     *                                  sets name one another in a circle
     */
    public static Snapshot compile(long version, PolicySource source) {
        return new Snapshot(version, source);
    }

    /**
     * The same policy as this door decides on it: recipients of a domain that belongs to the other door pass. Without
     * this call all domains are decided on.
     */
    public Snapshot through(EnvelopeDoor asked) {
        return new Snapshot(this, asked);
    }

    /** The number of the policy's last change. */
    public long version() {
        return version;
    }

    /** Decides on one recipient. Pure. */
    public Decision decide(Facts facts) {
        Resolution resolution = directory.resolve(facts.recipient());
        return new RecipientCase(this, facts, true).decide(resolution);
    }

    /** Whether the recipient would be let through; the same as {@link #decide}, quicker, without saying why. */
    public boolean letsThrough(Facts facts) {
        return new RecipientCase(this, facts, false).decide(directory.resolve(facts.recipient())).verdict().letsThrough();
    }

    /** Whether the decision depends on SPF: where nothing is to be gained, nobody need be asked. */
    public boolean wantsSpf(Facts facts) {
        return facts.client().address().isPresent() && inside.claims(facts)
                && directory.resolve(facts.recipient()).plainDomain().filter(this::decides)
                        .filter(domain -> domain.proof() == Proof.SPF).isPresent();
    }

    /** Which mail the other policy may answer in another way; both without a door. */
    public Reach reachOf(Snapshot draft) {
        return new Reach(this, draft);
    }

    /** Whether this domain's envelopes are decided here. */
    boolean decides(DomainPolicy domain) {
        return door.isEmpty() || door.get() == domain.door();
    }

    Directory directory() {
        return directory;
    }

    Inside inside() {
        return inside;
    }

    SenderSets sets() {
        return sets;
    }

    private void requireItsSets(Rule rule) {
        rule.condition().sets().filter(name -> !sets.has(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("rule " + rule.id() + " names the set \"" + name
                    + "\", which does not exist");
        });
    }

    Mode siteMode() {
        return siteMode;
    }

    /** The rules for a list in the order in which they are looked at: site, list, domain. */
    List<RuleChain> rulesFor(Resolution.OfList target) {
        return rules.of(target);
    }

    RuleChain chain(RuleTarget target) {
        return rules.at(target, directory);
    }
}
