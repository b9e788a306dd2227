package org.sekisho.policy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Seeded choices. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Each of them with a chance of one in two, in random order. */
    @SafeVarargs
    final <T> List<T> some(T... choices) {
        List<T> some = new ArrayList<>();
        for (T choice : choices) {
            if (random.nextBoolean()) {
                some.add(random.nextInt(some.size() + 1), choice);
            }
        }
        return some;
    }

    /** Nothing most of the time. */
    @SafeVarargs
    final <T> Optional<T> rarely(T... choices) {
        return oneIn(4) ? Optional.of(one(choices)) : Optional.empty();
    }
}
