package org.sekisho.web.rejections;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.RejectionTraits;

/**
 * A search of the log as the page's address says it: names and texts, none of them empty. Days are written
 * {@code 2026-08-01}, moments {@code 2026-08-01T17:30}; a day that ends the search belongs to it.
 *
 * @param asked what is asked for, in the order of {@link #NAMES}
 */
public record LogAddress(Map<String, String> asked) {

    /** What can be asked for. */
    static final List<String> NAMES = List.of("q", "from", "to", "list", "sender", "recipient", "client", "verdict",
            "code", "rule");
    private static final String PAGE = "list.xhtml";
    private static final int DAY = "2026-08-01".length();

    /** The same search with this asked for, too; with nothing asked for under that name when the text is empty. */
    LogAddress with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>();
        for (String each : NAMES) {
            String value = each.equals(name) ? text.strip() : asked.getOrDefault(each, "");
            if (!value.isEmpty()) {
                more.put(each, value);
            }
        }
        return new LogAddress(more);
    }

    /** The same search without what is asked for under that name. */
    LogAddress without(String name) {
        return with(name, "");
    }

    /** The page's address, from the log's folder. */
    String link() {
        return asked.isEmpty() ? PAGE : PAGE + "?" + asked.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The page's address with one thing more. */
    String link(String name, Object value) {
        return link() + (asked.isEmpty() ? "?" : "&") + name + "=" + value;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /**
     * What to look for.
     *
     * @throws InvalidInputException about {@code from}, {@code to} or {@code rule}
     */
    RejectionQuery query(Optional<Long> before, int limit) {
        return new RejectionQuery(asked.getOrDefault("q", ""), moment("from", 0), moment("to", 1), before, limit,
                get("list"), get("sender"), get("client"),
                new RejectionTraits(get("recipient"), get("verdict"), rule(), get("code")));
    }

    private Optional<Instant> moment(String name, int daysLater) {
        return get(name).map(text -> {
            try {
                return (text.length() == DAY ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay()
                        : LocalDateTime.parse(text)).atZone(ZoneId.systemDefault()).toInstant();
            } catch (DateTimeException unreadable) {
                throw new InvalidInputException(name, "forms.badDay", text);
            }
        });
    }

    private Optional<Long> rule() {
        return get("rule").map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new InvalidInputException("rule", "rejections_list.badRule", text);
            }
            return Long.parseLong(text);
        });
    }

    /** The day of a moment, for a field that takes days; empty when nothing is asked for. */
    String day(String name) {
        return get(name).filter(text -> text.length() >= DAY).map(text -> text.endsWith("T00:00") && name.equals("to")
                ? LocalDate.parse(text.substring(0, DAY)).minusDays(1).toString() : text.substring(0, DAY)).orElse("");
    }
}
