package org.sekisho.policy.inside;

import java.util.function.Supplier;

/**
 * Whether somebody is an insider.
 *
 * @param isInsider whether it was proven
 * @param because   what it rests on, in words a helpdesk understands
 */
public record Standing(boolean isInsider, String because) {

    static Standing no(String because) {
        return new Standing(false, because);
    }

    Standing and(Supplier<Standing> other) {
        if (!isInsider) {
            return this;
        }
        Standing second = other.get();
        return second.isInsider ? new Standing(true, because + ", " + second.because) : second;
    }
}
