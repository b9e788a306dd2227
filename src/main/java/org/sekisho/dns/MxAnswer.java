package org.sekisho.dns;

import java.util.List;
import java.util.Optional;

/**
 * The answer of one server about one domain.
 *
 * @param kind       what it is
 * @param exchangers the hosts by preference; where there is no MX but an address, the domain itself with preference 0
 * @param alias      what the name is an alias of
 */
public record MxAnswer(AnswerKind kind, List<Exchanger> exchangers, Optional<String> alias) {

    public MxAnswer {
        exchangers = List.copyOf(exchangers);
    }

    static MxAnswer without(AnswerKind kind) {
        return new MxAnswer(kind, List.of(), Optional.empty());
    }
}
