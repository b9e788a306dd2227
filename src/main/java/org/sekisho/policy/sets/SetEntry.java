package org.sekisho.policy.sets;

import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.rules.SenderTerm;

/** One entry of a sender set. */
public sealed interface SetEntry {

    /** An address, a domain, a pattern or another set, as in a rule's senders. */
    record Sender(SenderTerm term) implements SetEntry {
        @Override
        public String toString() {
            return term.toString();
        }
    }

    /** Whoever comes from a client in this network: {@code 192.0.2.0/24}. */
    record Client(Network network) implements SetEntry {
        @Override
        public String toString() {
            return network.toString();
        }
    }

    /** The members of a list: {@code members:list@domain}. */
    record MembersOf(EmailAddress list) implements SetEntry {
        @Override
        public String toString() {
            return MEMBERS + list;
        }
    }

    /** What comes before a list's address. */
    String MEMBERS = "members:";

    /**
     * Reads an entry as an administrator writes it.
     *
     * @throws IllegalArgumentException with a sentence when it is none of the forms
     */
    static SetEntry of(String text) {
        String entry = text.strip();
        if (entry.regionMatches(true, 0, MEMBERS, 0, MEMBERS.length())) {
            return new MembersOf(EmailAddress.of(entry.substring(MEMBERS.length())));
        }
        if (looksLikeANetwork(entry)) {
            return new Client(Network.of(entry));
        }
        SenderTerm term = SenderTerm.of(entry);
        if (term instanceof SenderTerm.Members) {
            throw new IllegalArgumentException("\"members\" stands for the list of a rule, and a set has none; write "
                    + "members:list@domain");
        }
        return new Sender(term);
    }

    private static boolean looksLikeANetwork(String entry) {
        return entry.indexOf('@') < 0 && entry.matches("[0-9A-Fa-f.:]+(?:/\\d+)?") && entry.matches(".*[.:].*");
    }
}
