package org.sekisho.policy.inside;

import java.util.function.Supplier;

/**
 * Whether somebody is an insider.
 *
 * @param isInsider whether it was proven
 * @param because   what it rests on; as a text, in words a helpdesk understands
 */
public record Standing(boolean isInsider, Object because) {

    private record Both(Object first, Object second) {
        @Override
        public String toString() {
            return first + ", " + second;
        }
    }

    static Standing no(Object because) {
        return new Standing(false, because);
    }

    Standing and(Supplier<Standing> other) {
        if (!isInsider) {
            return this;
        }
        Standing second = other.get();
        return second.isInsider ? new Standing(true, new Both(because, second.because)) : second;
    }
}
