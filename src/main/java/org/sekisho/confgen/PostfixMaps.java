package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.envelope.DomainName;

/**
 * The lookup tables for Postfix. Where an address may carry an extension the table is of the type regexp: an indexed
 * one would find it only where the site's recipient_delimiter has a plus.
 */
final class PostfixMaps {

    /** The local parts that are the site's in every list domain (RFC 2142 sections 4 and 5). */
    private static final List<String> SITE_ADDRESSES = List.of("abuse", "postmaster");
    /** Mailman 2.1's own list, which every site must have. */
    private static final String SITE_LIST = "mailman";
    private static final List<String> SITE_ROLES = List.of("loop", "owner");

    private final Plan plan;
    private final Map<String, String> common;

    PostfixMaps(Plan plan, Map<String, String> common) {
        this.plan = plan;
        this.common = common;
    }

    /** Where mail for each domain goes. */
    String transport() {
        PipeServices services = new PipeServices(plan);
        return fill("transport", domain -> Stream.of(
                domain.name() + " " + nextHop(domain, services),
                "." + domain.name() + " error:5.1.2 No such mail domain"));
    }

    /** What the gate takes for the site and no list has as its name, with any extension, as the gate reads it. */
    String virtual() {
        return fill("virtual", domain -> SITE_ADDRESSES.stream().filter(local -> !domain.lists().contains(local))
                .map(local -> "/^" + local + extensionAt(domain.name()) + plan.postfix().postmaster()));
    }

    /** Each list with the addresses of its roles. */
    String relayRecipients() {
        return fill("relay_recipients", domain -> Stream.concat(
                domain.lists().stream().map(list -> recipient(domain, list, domain.backend().roles())),
                Stream.of(domain).filter(old -> old.backend() == Backend.MAILMAN21)
                        .map(old -> recipient(old, SITE_LIST, SITE_ROLES))));
    }

    private static String recipient(ListDomain domain, String list, List<String> roles) {
        return "/^" + escaped(list) + "(-(" + String.join("|", roles) + "))?" + extensionAt(domain.name()) + "OK";
    }

    private static String extensionAt(DomainName domain) {
        return "(\\+.*)?@" + escaped(domain.ascii()) + "$/ ";
    }

    /** A list's or a domain's name as a regular expression that matches nothing else (regexp_table(5)). */
    private static String escaped(String name) {
        return name.replace(".", "\\.");
    }

    private String nextHop(ListDomain domain, PipeServices services) {
        return domain.backend() == Backend.MAILMAN21
                ? services.nameFor(domain) + ":"
                : "lmtp:[" + plan.flow().lmtp().host() + "]:" + plan.flow().lmtp().port();
    }

    private String fill(String template, Function<ListDomain, Stream<String>> lines) {
        Map<String, String> all = new HashMap<>(common);
        all.put("LINES", plan.domains().stream().flatMap(lines).collect(joining("\n")));
        return Template.fill("postfix/" + template, all);
    }
}
