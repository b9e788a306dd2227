package org.sekisho.dns.spf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of the last minutes. Safe for use by several threads. */
final class KeptAnswers {

    private static final int CAPACITY = 10_000;
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final Duration TROUBLE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Map<String, Kept> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > CAPACITY;
        }
    };

    private record Kept(boolean passes, Instant until) {
    }

    KeptAnswers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Boolean> get(String question) {
        return Optional.ofNullable(answers.get(question)).filter(kept -> clock.instant().isBefore(kept.until))
                .map(Kept::passes);
    }

    /** Keeps an answer, or that there was trouble, and says whether it is a pass. */
    synchronized boolean keep(String question, Optional<Boolean> answer) {
        boolean passes = answer.orElse(false);
        answers.put(question, new Kept(passes, clock.instant().plus(answer.isPresent() ? ANSWER : TROUBLE)));
        return passes;
    }
}
