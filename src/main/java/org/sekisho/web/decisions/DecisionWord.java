package org.sekisho.web.decisions;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.policy.decision.Reason;
import org.sekisho.policy.decision.ReasonKind;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.web.forms.Texts;

/** How a value of a step or of a reason is said: as the language of the page says it, not as it was written down. */
enum DecisionWord {
    /** An address, a domain, a set: the same in every language. */
    NAME,
    NUMBER,
    REASON,
    ROLE("Role."),
    PROOF("Proof."),
    POLICY("PostingPolicy."),
    DOOR("EnvelopeDoor."),
    EXPOSURE("Exposure.", true),
    ACTION("Action.", true),
    ANSWER("Answer.", true);

    private static final Map<TraceKind, List<DecisionWord>> IN_STEPS = inSteps();
    private static final Map<ReasonKind, DecisionWord> IN_REASONS = new EnumMap<>(Map.of(
            ReasonKind.POLICY, POLICY, ReasonKind.ROLE, ROLE));

    private final String keys;
    private final boolean isPlain;

    DecisionWord() {
        this("");
    }

    DecisionWord(String keys) {
        this(keys, false);
    }

    /** The beginning of its keys; a plain word stands without a capital in the middle of a sentence. */
    DecisionWord(String keys, boolean isPlain) {
        this.keys = keys;
        this.isPlain = isPlain;
    }

    private static Map<TraceKind, List<DecisionWord>> inSteps() {
        Map<TraceKind, List<DecisionWord>> words = new EnumMap<>(TraceKind.class);
        words.put(TraceKind.OTHER_DOOR, List.of(NAME, DOOR));
        words.put(TraceKind.LIST, List.of(NAME, NAME, ROLE));
        words.put(TraceKind.RULES_SKIPPED, List.of(NUMBER));
        words.put(TraceKind.RULE_MONITORED, List.of(NAME, ACTION));
        words.put(TraceKind.CLIENT_MISSING, List.of(NAME, ACTION));
        words.put(TraceKind.RULE_DECIDED, List.of(NAME, ACTION));
        words.put(TraceKind.INSIDER, List.of(PROOF, REASON));
        words.put(TraceKind.NOT_INSIDER, List.of(PROOF, REASON));
        words.put(TraceKind.POLICY_ACCEPTS, List.of(POLICY, EXPOSURE));
        words.put(TraceKind.POLICY_REFUSES, List.of(POLICY, EXPOSURE));
        words.put(TraceKind.ROLE_ACCEPTS, List.of(ROLE, EXPOSURE));
        words.put(TraceKind.ROLE_REFUSES, List.of(ROLE, EXPOSURE));
        words.put(TraceKind.MONITORED, List.of(REASON, ANSWER));
        return words;
    }

    /** The value at that place of a step's sentence. */
    static Object of(Locale locale, TraceKind kind, int place, String value) {
        List<DecisionWord> words = IN_STEPS.getOrDefault(kind, List.of());
        return (place < words.size() ? words.get(place) : NAME).say(locale, value);
    }

    /** The value in a reason's sentence. */
    static Object of(Locale locale, Reason reason, String value) {
        return IN_REASONS.getOrDefault(reason.kind(), NAME).say(locale, value);
    }

    private Object say(Locale locale, String value) {
        return switch (this) {
            case NAME -> value;
            case NUMBER -> value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value;
            case REASON -> ReasonTexts.of(locale, value);
            default -> named(locale, value);
        };
    }

    private String named(Locale locale, String value) {
        String text = Texts.of(locale, keys + value, List.of());
        if (text.equals(keys + value)) {
            return value;
        }
        return isPlain ? text.toLowerCase(Locale.ROOT) : text;
    }
}
