package org.sekisho.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;

/**
 * The header stage (product.md section 5): whom a list let in by the envelope, it asks about every sender that the
 * header names as well.
 *
 * @param decide     decides on facts; may take as long as proofs that must be looked up
 * @param references gives each question its own reference
 */
public record HeaderCheck(Function<Facts, Decision> decide, Supplier<Reference> references) {

    /**
     * What a list finds in a header: the first refusal, else the first thing that it would have refused but for its
     * mode; empty where it finds nothing, or does not look.
     *
     * @param accepted the decision that let the recipient in
     * @param senders  whom the header names; none where it cannot be read
     */
    public Optional<Decision> finding(Decision accepted, List<EmailAddress> senders) {
        if (!accepted.target().checksHeaders() || !accepted.verdict().letsThrough()) {
            return Optional.empty();
        }
        Optional<Decision> wouldBe = Optional.empty();
        for (ReversePath sender : named(senders)) {
            Decision decision = decide.apply(accepted.facts().from(sender, references.get()));
            if (decision.refusal().isPresent()) {
                return Optional.of(decision);
            }
            wouldBe = wouldBe.or(() -> Optional.of(decision).filter(found -> found.finding().isPresent()));
        }
        return wouldBe;
    }

    private static List<ReversePath> named(List<EmailAddress> senders) {
        return senders.isEmpty() ? List.of(new ReversePath.Unreadable("header"))
                : senders.stream().<ReversePath>map(ReversePath.Mailbox::new).toList();
    }
}
