package org.sekisho.policy.lint;

import java.util.List;

/**
 * One remark.
 *
 * @param subject what it is about
 * @param kind    what kind of remark; a page translates it by this name
 * @param details the values in the sentence, in its order
 */
public record Remark(Subject subject, RemarkKind kind, List<String> details) {

    public Remark {
        details = List.copyOf(details);
    }

    /** What a remark is about. */
    public enum Thing {
        RULE,
        SET,
        DOMAIN,
        INSIDE
    }

    /**
     * One thing.
     *
     * @param thing what it is
     * @param name  the rule's number, the set's name, the domain's name; empty for the definition of who is inside
     */
    public record Subject(Thing thing, String name) {
    }

    static Remark about(Thing thing, Object name, RemarkKind kind, Object... details) {
        return new Remark(new Subject(thing, name.toString()), kind,
                List.of(details).stream().map(Object::toString).toList());
    }

    /** The remark in English, for logs and the API. */
    public String sentence() {
        return String.format(kind.english(), details.toArray());
    }
}
