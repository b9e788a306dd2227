package org.sekisho.policy;

import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.ClientText;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.Standing;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.rules.Question;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.sets.SenderSets;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.SetName;

/** Who the sender is to a list. Each question is answered once, and noted in the trace when it is first asked. */
final class SenderStanding implements Question {

    private final Inside inside;
    private final SenderSets sets;
    private final Facts facts;
    private final Resolution.OfList place;
    private final TraceNotes trace;
    private Optional<Boolean> insider = Optional.empty();
    private Optional<Boolean> member = Optional.empty();

    SenderStanding(Snapshot snapshot, Facts facts, Resolution.OfList place, TraceNotes trace) {
        this.inside = snapshot.inside();
        this.sets = snapshot.sets();
        this.facts = facts;
        this.place = place;
        this.trace = trace;
    }

    @Override
    public Role role() {
        return place.role();
    }

    @Override
    public Optional<EmailAddress> sender() {
        return facts.sender().mailbox();
    }

    @Override
    public boolean isNullSender() {
        return facts.sender() instanceof ReversePath.Null;
    }

    @Override
    public ClientInfo client() {
        return facts.client();
    }

    @Override
    public boolean isInsider() {
        if (insider.isEmpty()) {
            Proof proof = place.domain().proof();
            Standing standing = inside.standing(proof, facts);
            trace.note(standing.isInsider() ? TraceKind.INSIDER : TraceKind.NOT_INSIDER, proof, standing.because());
            insider = Optional.of(standing.isInsider());
        }
        return insider.get();
    }

    @Override
    public boolean isMember() {
        if (member.isEmpty()) {
            boolean isMember = sender().filter(place.list().members()::contains).isPresent();
            trace.note(isMember ? TraceKind.MEMBER : TraceKind.NOT_MEMBER, new ClientText(facts.sender().text()));
            member = Optional.of(isMember);
        }
        return member.get();
    }

    @Override
    public boolean lacksProofOfInsider() {
        return facts.client().address().isEmpty() && inside.dependsOnClient(place.domain().proof(), facts);
    }

    @Override
    public boolean lacksProofOfBeingIn(SetName set) {
        return facts.client().address().isEmpty() && sender().isPresent() && sets.hasNetworks(set);
    }

    @Override
    public boolean isIn(SetName set) {
        boolean isIn = sender().filter(from -> sets.contains(set, from, facts.client().address())).isPresent();
        trace.note(isIn ? TraceKind.IN_SET : TraceKind.NOT_IN_SET, new ClientText(facts.sender().text()), set);
        return isIn;
    }
}
