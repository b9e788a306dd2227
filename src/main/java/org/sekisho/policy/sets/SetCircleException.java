package org.sekisho.policy.sets;

import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.policy.terms.SetName;

/** Sets name one another in a circle. */
public final class SetCircleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String circle;

    SetCircleException(List<SetName> circle) {
        this(circle.stream().map(SetName::text).collect(Collectors.joining(" > ")));
    }

    private SetCircleException(String circle) {
        super("the sets name one another in a circle: " + circle);
        this.circle = circle;
    }

    /** The names in order with signs between them, the first once more at the end, like {@code a > b > a}. */
    public String circle() {
        return circle;
    }
}
