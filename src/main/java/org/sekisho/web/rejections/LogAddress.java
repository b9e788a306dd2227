package org.sekisho.web.rejections;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.RejectionTraits;
import org.sekisho.web.forms.PageAddress;
import org.sekisho.web.forms.Texts;

/**
 * A search of the log as the page's address says it. Days are written {@code 2026-08-01}, moments
 * {@code 2026-08-01T17:30}; a day that ends the search belongs to it.
 */
public record LogAddress(PageAddress page) {

    private static final List<String> NAMES = List.of("q", "from", "to", "list", "sender", "recipient", "client",
            "verdict", "code", "rule");
    private static final String PAGE = "list.xhtml";
    /** The null sender, or no list. */
    static final String NONE = "<>";
    private static final int DAY = "2026-08-01".length();

    static LogAddress nothing() {
        return new LogAddress(new PageAddress(PAGE, NAMES, Map.of()));
    }

    static LogAddress shown() {
        return new LogAddress(PageAddress.shown(PAGE, NAMES));
    }

    /** What is asked for under a name, in the reader's language where it is a word. */
    static String shown(String name, String value) {
        if (name.equals("verdict")) {
            return Texts.of("Verdict." + value);
        }
        return name.equals("list") && value.equals(NONE) ? Texts.of("index.noList") : value;
    }

    LogAddress with(String name, String text) {
        return new LogAddress(page.with(name, text));
    }

    LogAddress without(String name) {
        return with(name, "");
    }

    LogAddress withAll(Map<String, String> typed) {
        return new LogAddress(page.withAll(typed));
    }

    Map<String, String> asked() {
        return page.asked();
    }

    String link() {
        return page.link();
    }

    String link(String name, Object value) {
        return page.link(name, value);
    }

    Optional<String> get(String name) {
        return page.get(name);
    }

    /**
     * What to look for.
     *
     * @throws InvalidInputException about {@code from}, {@code to} or {@code rule}
     */
    RejectionQuery query(Optional<Long> before, int limit) {
        return new RejectionQuery(get("q").orElse(""), moment("from", 0), moment("to", 1), before, limit,
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
