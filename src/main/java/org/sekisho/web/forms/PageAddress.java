package org.sekisho.web.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * What is asked of a page, as its address says it: names and texts, none of them empty. Immutable.
 *
 * @param page  the page's file name
 * @param names what can be asked for, in their order
 * @param asked what is asked for
 */
public record PageAddress(String page, List<String> names, Map<String, String> asked) {

    /** What the address of the page that is shown asks for. */
    public static PageAddress shown(String page, List<String> names) {
        PageAddress address = new PageAddress(page, names, Map.of());
        for (String name : names) {
            address = address.with(name, Optional.ofNullable(Faces.getRequestParameter(name)).orElse(""));
        }
        return address;
    }

    /** The same with this asked for, too; with nothing asked for under that name when the text is empty. */
    public PageAddress with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>();
        for (String each : names) {
            String value = each.equals(name) ? text.strip() : asked.getOrDefault(each, "");
            if (!value.isEmpty()) {
                more.put(each, value);
            }
        }
        return new PageAddress(page, names, more);
    }

    /** The same with what was typed asked for, by names; an empty text asks for nothing. */
    public PageAddress withAll(Map<String, String> typed) {
        PageAddress address = this;
        for (String name : names) {
            address = address.with(name, Optional.ofNullable(typed.get(name)).orElse(""));
        }
        return address;
    }

    /** What is asked for under that name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /** The constant of that name. */
    public <E extends Enum<E>> Optional<E> get(String name, Class<E> type) {
        return get(name).flatMap(text -> List.of(type.getEnumConstants()).stream()
                .filter(each -> each.name().equals(text)).findFirst());
    }

    /** The number under that name. */
    public Optional<Long> number(String name) {
        return get(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The address, from the page's folder. */
    public String link() {
        return asked.isEmpty() ? page : page + "?" + asked.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The address with one thing more. */
    public String link(String name, Object value) {
        return link() + (asked.isEmpty() ? "?" : "&") + name + "=" + value;
    }
}
