package org.sekisho.store;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sekisho.envelope.Network;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** The conditions of a search, for one query on the rejection log. */
final class RejectionFilter {

    private static final char ESCAPE = '\\';
    private static final String ODD = "%@%@%";
    private static final String NONE = "<>";

    private final CriteriaBuilder builder;
    private final Root<Rejection> rejection;

    RejectionFilter(CriteriaBuilder builder, Root<Rejection> rejection) {
        this.builder = builder;
        this.rejection = rejection;
    }

    /** All of them must hold. */
    Predicate[] of(RejectionCriteria criteria) {
        List<Predicate> all = new ArrayList<>();
        criteria.from().ifPresent(from -> all.add(builder.greaterThanOrEqualTo(rejection.get("at"), from)));
        criteria.to().ifPresent(to -> all.add(builder.lessThan(rejection.get("at"), to)));
        criteria.before().ifPresent(before -> all.add(builder.lessThan(rejection.get("id"), before)));
        addPlaces(all, criteria.places());
        addKind(all, criteria.kind());
        criteria.words().forEach(word -> all.add(word.matches("-.+") ? mentions(haystack(), word.substring(1)).not()
                : isFound(word)));
        return all.toArray(Predicate[]::new);
    }

    private void addPlaces(List<Predicate> all, RejectionPlaces places) {
        Path<RefusedEnvelope> envelope = rejection.get("envelope");
        places.list().ifPresent(list -> all.add(builder.equal(rejection.get("notes").get("listAddress"),
                list.equals(NONE) ? "" : list)));
        places.sender().ifPresent(wanted -> all.add(address(envelope.get("sender"), wanted)));
        places.client().ifPresent(client -> all.add(client.contains("/") ? within(envelope, Network.of(client))
                : builder.or(builder.equal(envelope.get("clientAddress"), client),
                        builder.equal(builder.lower(envelope.get("clientName")), client))));
    }

    private void addKind(List<Predicate> all, RejectionKind kind) {
        Path<RefusalNotes> notes = rejection.get("notes");
        kind.recipient().ifPresent(wanted -> all.add(address(rejection.get("envelope").get("recipient"), wanted)));
        kind.verdict().ifPresent(verdict -> all.add(verdict.equals("WOULD")
                ? builder.like(notes.get("verdict"), "WOULD%") : builder.equal(notes.get("verdict"), verdict)));
        kind.rule().ifPresent(rule -> all.add(builder.equal(notes.get("rule"), rule)));
        kind.code().ifPresent(code -> all.add(builder.like(notes.get("reply"),
                code.contains(".") ? "___ " + escaped(code) + " %" : escaped(code) + "%", ESCAPE)));
    }

    private Predicate address(Expression<String> place, String wanted) {
        return wanted.startsWith("@") ? isOfDomain(place, wanted)
                : builder.equal(builder.lower(place), wanted.equals(NONE) ? "" : wanted);
    }

    /** There are indices for just these: what begins at the first at sign, and the few texts with another one behind. */
    private Predicate isOfDomain(Expression<String> place, String wanted) {
        Expression<String> domain = builder.lower(builder.substring(place, builder.locate(place, builder.literal("@"))));
        return builder.or(builder.equal(domain, wanted), builder.and(builder.like(place, builder.literal(ODD)),
                builder.like(builder.lower(place), "%" + escaped(wanted), ESCAPE)));
    }

    private Predicate within(Path<RefusedEnvelope> envelope, Network network) {
        return builder.between(envelope.get("clientKey"), network.base().sortKey(), network.last().sortKey());
    }

    /** Found by a part of the word, for which there is an index, then looked at in a way for which there is none. */
    private Predicate isFound(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        String part = RarePart.of(word);
        return part.equals(word) ? mentions(haystack(), word)
                : builder.and(mentions(haystack(), part), builder.greaterThan(builder.locate(haystack(), word), 0));
    }

    private Expression<String> haystack() {
        return rejection.get("haystack");
    }

    private Predicate mentions(Expression<String> text, String word) {
        return builder.like(text, "%" + escaped(word.toLowerCase(Locale.ROOT)) + "%", ESCAPE);
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
