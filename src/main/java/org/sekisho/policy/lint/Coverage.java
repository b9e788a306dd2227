package org.sekisho.policy.lint;

import java.util.List;
import org.sekisho.envelope.Network;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.SenderTerm;

/** Whether one condition holds whenever another does. Says no where it cannot tell. */
final class Coverage {

    private Coverage() {
    }

    static boolean covers(Condition wide, Condition narrow) {
        return (wide.roles().isEmpty() || !narrow.roles().isEmpty() && wide.roles().containsAll(narrow.roles()))
                && (wide.logins().isEmpty() || !narrow.logins().isEmpty() && wide.logins().containsAll(narrow.logins()))
                && (wide.inside().isEmpty() || wide.inside().equals(narrow.inside()))
                && coversNull(wide, narrow)
                && coversSenders(wide.senders(), narrow.senders())
                && coversClients(wide.clients(), narrow.clients());
    }

    /** A condition that names senders never holds for the null sender, as one that says so. */
    private static boolean coversNull(Condition wide, Condition narrow) {
        return wide.nullSender().isEmpty() || wide.nullSender().equals(narrow.nullSender())
                || !wide.nullSender().get() && !narrow.senders().isEmpty();
    }

    private static boolean coversSenders(List<SenderTerm> wide, List<SenderTerm> narrow) {
        return wide.isEmpty() || !narrow.isEmpty()
                && narrow.stream().allMatch(term -> wide.stream().anyMatch(other -> covers(other, term)));
    }

    private static boolean coversClients(List<Network> wide, List<Network> narrow) {
        return wide.isEmpty() || !narrow.isEmpty()
                && narrow.stream().allMatch(network -> wide.stream().anyMatch(other -> other.contains(network)));
    }

    static boolean covers(SenderTerm wide, SenderTerm narrow) {
        if (wide.toString().equals(narrow.toString())) {
            return true;
        }
        if (narrow instanceof SenderTerm.Address one) {
            return wide instanceof SenderTerm.Domain domain && covers(domain, new SenderTerm.Domain(one.address().domain(),
                    false)) || wide instanceof SenderTerm.Matching pattern
                    && pattern.pattern().matches(one.address().toString());
        }
        return wide instanceof SenderTerm.Domain domain && narrow instanceof SenderTerm.Domain part
                && covers(domain, part);
    }

    private static boolean covers(SenderTerm.Domain wide, SenderTerm.Domain narrow) {
        return wide.subDomains() ? narrow.name().isSameOrBelow(wide.name())
                : !narrow.subDomains() && narrow.name().equals(wide.name());
    }
}
