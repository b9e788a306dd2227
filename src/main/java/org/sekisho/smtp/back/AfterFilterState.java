package org.sekisho.smtp.back;

import java.time.Instant;
import java.util.Optional;
import org.sekisho.smtp.wire.Keywords;

/**
 * What is known of the after-filter.
 *
 * @param condition whether it answers
 * @param since     when it was first found in this condition
 * @param trouble   the last thing that went wrong; kept after it has come back
 * @param keywords  what its last EHLO reply announced
 */
public record AfterFilterState(Condition condition, Instant since, Optional<String> trouble, Keywords keywords) {

    /** Whether the after-filter answers. */
    public enum Condition { UNKNOWN, UP, DOWN }

    AfterFilterState up(Keywords announced, Instant now) {
        return new AfterFilterState(Condition.UP, condition == Condition.UP ? since : now, trouble, announced);
    }

    AfterFilterState down(String what, Instant now) {
        return new AfterFilterState(Condition.DOWN, condition == Condition.DOWN ? since : now, Optional.of(what),
                keywords);
    }

    AfterFilterState troubled(String what) {
        return new AfterFilterState(condition, since, Optional.of(what), keywords);
    }
}
