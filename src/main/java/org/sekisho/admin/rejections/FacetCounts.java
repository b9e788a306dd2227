package org.sekisho.admin.rejections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.admin.rejections.RejectionPicture.Facet;
import org.sekisho.store.CountedRejection;

/** Counts what rejections have in common. */
record FacetCounts(List<CountedRejection> rejections) {

    /** For each thing that is counted by, so many values that most have, the most first; a missing one is the empty text. */
    Map<Facet, Map<String, Long>> most(int limit) {
        Map<Facet, Map<String, Long>> most = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            most.put(facet, most(value(facet), limit));
        }
        return most;
    }

    /** How many there are in each hour that has any, the oldest first. */
    Map<Instant, Long> byHour() {
        return counted(rejection -> rejection.at().truncatedTo(ChronoUnit.HOURS));
    }

    private static Function<CountedRejection, String> value(Facet facet) {
        return switch (facet) {
            case VERDICT -> CountedRejection::verdict;
            case LIST -> CountedRejection::list;
            case SENDER -> CountedRejection::sender;
            case CLIENT -> CountedRejection::client;
            case RULE -> rejection -> rejection.rule().map(String::valueOf).orElse("");
        };
    }

    private Map<String, Long> most(Function<CountedRejection, String> value, int limit) {
        Map<String, Long> most = new LinkedHashMap<>();
        counted(value).entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue())).limit(limit)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private <T> Map<T, Long> counted(Function<CountedRejection, T> value) {
        return rejections.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    }
}
