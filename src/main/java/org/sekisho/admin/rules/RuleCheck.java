package org.sekisho.admin.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.envelope.Network;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;
import org.sekisho.policy.terms.SetName;

/** Reads what a rule says, and writes it back the way it is kept: one entry a line, blanks and repetitions gone. */
final class RuleCheck {

    private static final int MAX_LINES = 60_000;

    private RuleCheck() {
    }

    static void check(SenderRule rule) {
        if (rule.getScope() == Scope.LIST && rule.getList() == null) {
            throw new InvalidInputException("list", "problem.rule.list");
        }
        if (rule.getScope() == Scope.DOMAIN && rule.getDomain() == null) {
            throw new InvalidInputException("domain", "problem.rule.domain");
        }
        rule.setSenders(lines("senders", "problem.sender", rule.getSenders(), SenderTerm::of));
        rule.setClients(lines("clients", "problem.network", rule.getClients(), Network::of));
        rule.setLogins(lines("logins", "problem.login", rule.getLogins(), Function.identity()));
        rule.setReplyEnglish(printable("replyEnglish", Entered.atMost(200, "replyEnglish", rule.getReplyEnglish())));
        rule.setReplyJapanese(Entered.atMost(200, "replyJapanese", rule.getReplyJapanese()));
        rule.setNote(Entered.atMost(1000, "note", rule.getNote()));
        if (rule.getRoles().contains(Role.SITE)) {
            throw new InvalidInputException("roles", "problem.rule.siteRole");
        }
    }

    /** The sender sets that a checked rule names. */
    static List<SetName> setsOf(SenderRule rule) {
        return rule.getSenders().lines().map(SenderTerm::of).filter(SenderTerm.InSet.class::isInstance)
                .map(term -> ((SenderTerm.InSet) term).name()).toList();
    }

    private static String lines(String field, String problem, String text, Function<String, ?> reading) {
        String lines = Entered.readAll(field, problem, text.lines().toList(), reading).stream().map(Object::toString)
                .collect(Collectors.joining("\n"));
        return Entered.atMost(MAX_LINES, field, lines);
    }

    /** SMTP replies are printable ASCII (RFC 5321 section 4.2.1). */
    private static String printable(String field, String text) {
        if (!text.matches("[\\x20-\\x7e]*")) {
            throw new InvalidInputException(field, "problem.rule.replyAscii");
        }
        return text;
    }
}
