package org.sekisho.policy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.policy.model.Plan.ADomain;
import org.sekisho.policy.model.Plan.AList;

/** Section 3 of product.md, read naively: what a recipient is. */
final class NaiveRecipient {

    /** A list and a role. */
    record Place(AList list, String role) {
        String text() {
            return list.address() + " " + role;
        }
    }

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern PLAIN =
            Pattern.compile("<(" + ATOM + "(?:\\." + ATOM + ")*)@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)>");
    private static final List<String> SUFFIXES = List.of("bounces", "confirm", "owner", "request", "join", "leave",
            "subscribe", "unsubscribe", "admin");

    private final Plan plan;
    private final String text;

    NaiveRecipient(Plan plan, String text) {
        this.plan = plan;
        this.text = text.toLowerCase(Locale.ROOT);
    }

    boolean isPlain() {
        return PLAIN.matcher(text).matches();
    }

    String local() {
        return text.substring(1, text.indexOf('@'));
    }

    /** The list domain that a plain address is in. */
    Optional<ADomain> domain() {
        return plan.domains().stream().filter(domain -> isPlain() && text.endsWith("@" + domain.name() + ">")).findAny();
    }

    /** All list domains that the text could reach without plainly being in them. */
    List<ADomain> hinted() {
        return plan.domains().stream().filter(domain -> !domain().equals(Optional.of(domain))).filter(this::hints).toList();
    }

    Optional<Place> place(ADomain domain, String local) {
        List<String> beginnings = new ArrayList<>();
        for (String name = local; !name.isEmpty(); name = name.replaceFirst("\\+?[^+]*$", "")) {
            beginnings.add(name);
        }
        Optional<Place> byName = beginnings.stream().flatMap(name -> named(domain, name).stream())
                .map(list -> new Place(list, "POST")).findFirst();
        return byName.or(() -> beginnings.stream().flatMap(name -> bySuffix(domain, name).stream()).findFirst());
    }

    static boolean isSite(ADomain domain, String local) {
        String name = local.replaceFirst("(?<=.)\\+.*", "");
        return name.matches("postmaster|abuse")
                || domain.backend().equals("MAILMAN21") && name.matches("mailman|mailman-owner|mailman-loop");
    }

    private Optional<Place> bySuffix(ADomain domain, String local) {
        for (String suffix : SUFFIXES) {
            boolean known = !suffix.equals("admin") || domain.backend().equals("MAILMAN21");
            if (known && local.endsWith("-" + suffix)) {
                return named(domain, local.substring(0, local.length() - suffix.length() - 1))
                        .map(list -> new Place(list, suffix.toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private Optional<AList> named(ADomain domain, String name) {
        return plan.lists().stream().filter(list -> list.address().equals(name + "@" + domain.name())).findAny();
    }

    private boolean hints(ADomain domain) {
        if (isPlain()) {
            boolean routes = local().matches(".*[%!].*");
            return text.endsWith("@" + firstLabel(domain) + ">") || routes && spells(local(), domain);
        }
        String bare = text.replaceAll("\\([^()]*\\)", "").replaceAll("[\" \\\\<>]", "");
        boolean quotedElsewhere = text.matches("<\"[^\"@%!\\\\]*\"@[a-z0-9.-]*[a-z0-9]\\.?>|<[^@%!\" \\\\(]+@[a-z0-9.-]+\\.>")
                && !bare.matches(".*@(" + Pattern.quote(domain.name()) + "|" + firstLabel(domain) + ")\\.?");
        return !quotedElsewhere && (spells(bare, domain) || isBareList(bare, domain));
    }

    private static boolean spells(String bare, ADomain domain) {
        String end = "\\.*(?:$|[^a-z0-9.-])";
        String start = "(?:^|[^a-z0-9.-])";
        return found(start + Pattern.quote(domain.name()) + end, bare)
                || found("[@%]" + firstLabel(domain) + end, bare) || found(start + firstLabel(domain) + "!", bare);
    }

    private boolean isBareList(String bare, ADomain domain) {
        String local = bare.replaceFirst("^@[^:]*:", "").replaceFirst("[@%.]+$", "");
        return !local.isEmpty() && !local.matches(".*[@%!].*|postmaster") && place(domain, local).isPresent();
    }

    private static boolean found(String pattern, String in) {
        return Pattern.compile(pattern).matcher(in).find();
    }

    private static String firstLabel(ADomain domain) {
        return domain.name().replaceFirst("\\..*", "");
    }
}
