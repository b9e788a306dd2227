package org.sekisho.admin.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;

/** The rule that lets in what was refused once: this sender alone, to this address of the list alone, for thirty days. */
public final class AllowingRule {

    private static final String META = "[\\\\.+*?()|\\[\\]{}^$]";
    private static final Duration VALID = Duration.ofDays(30);

    private AllowingRule() {
    }

    /**
     * The rule, before it has a target.
     *
     * @param sender the sender as the log has it; empty for the null sender
     * @param role   the name of the role of the address that was written to; empty where none is known
     * @param note   why
     */
    public static SenderRule of(String sender, String role, String note) {
        SenderRule rule = new SenderRule();
        rule.setScope(Scope.LIST);
        rule.setAction(Action.ACCEPT);
        rule.setExpires(Instant.now().plus(VALID).truncatedTo(ChronoUnit.HOURS));
        rule.setNote(note);
        if (sender.isEmpty()) {
            rule.setNullSender(true);
        } else {
            rule.setSenders(entry(sender));
        }
        if (!role.isEmpty()) {
            rule.setRoles(EnumSet.of(Role.valueOf(role)));
        }
        return rule;
    }

    /** An address in quotes is no entry of a rule; a pattern that only this address matches is. */
    private static String entry(String sender) {
        return sender.startsWith("\"") ? ReversePath.parse("<" + sender + ">").mailbox()
                .map(address -> "/" + address.toString().replaceAll(META, "\\\\$0") + "/").orElse(sender) : sender;
    }
}
