package org.sekisho.policy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.policy.model.Plan.ACondition;
import org.sekisho.policy.model.Plan.ADomain;
import org.sekisho.policy.model.Plan.AList;
import org.sekisho.policy.model.Plan.ARule;
import org.sekisho.policy.model.Plan.ASet;
import org.sekisho.policy.model.Plan.Insiders;

/** Random policies over a small world, so that things meet. */
final class RandomPlans {

    static final String[] DOMAINS = {"mlex.my.domain", "mlin.my.domain", "evilmlin.my.domain", "lists.example"};
    static final String[] NAMES = {"list", "staff", "list-owner", "staff-bounces", "a+b", "abuse"};
    static final String[] PEOPLE = {"x@my.domain", "boss@my.domain", "y@dept.my.domain", "x@outside.example",
        "z@evilmy.domain", "member@outside.example", "z@my.domain.evil.example", "list@mlex.my.domain",
        "staff@mlin.my.domain", "x+y@my.domain", "+z@my.domain"};
    /** Each may name those before it. */
    static final String[] SETS = {"plain", "folding", "mixed"};
    static final String[] NETWORKS = {"192.0.2.0/24", "10.0.0.0/8", "127.0.0.0/8", "192.0.2.77", "203.0.113.5",
        "198.51.0.0/16"};
    static final String[] CLIENTS = {"192.0.2.10", "192.0.2.77", "10.1.2.3", "127.0.0.1", "203.0.113.5", "198.51.100.1",
        "198.51.0.9", "::ffff:192.0.2.10", "100.0.0.1", "2001:db8::1"};

    private final Dice dice;

    RandomPlans(Dice dice) {
        this.dice = dice;
    }

    Plan plan() {
        List<ADomain> domains = dice.some(DOMAINS).stream().map(this::domain).toList();
        List<AList> lists = new ArrayList<>();
        domains.forEach(domain -> dice.some(NAMES).forEach(name -> lists.add(list(name, domain.name()))));
        return new Plan(domains, lists, insiders(), sets(lists), rules(domains, lists), mode());
    }

    private List<ASet> sets(List<AList> lists) {
        List<ASet> sets = new ArrayList<>();
        for (String name : SETS) {
            List<String> entries = new ArrayList<>();
            for (int i = dice.below(4); i > 0; i--) {
                entries.add(entry(sets, lists));
            }
            sets.add(new ASet(name, dice.oneIn(2), entries));
        }
        return sets;
    }

    private String entry(List<ASet> before, List<AList> lists) {
        String list = lists.isEmpty() || dice.oneIn(6) ? "none@none.example" : dice.one(lists).address();
        String set = before.isEmpty() ? "@outside.example" : "set:" + dice.one(before).name();
        return dice.one(dice.one(PEOPLE), "@my.domain", "@.my.domain", dice.one(NETWORKS), "members:" + list, set, set,
                "/x[+].*@.*/", "/.*@my\\.domain/", "x+other@my.domain");
    }

    List<ARule> rules(List<ADomain> domains, List<AList> lists) {
        List<ARule> rules = new ArrayList<>();
        for (int id = dice.oneIn(40) ? 200 : 1 + dice.below(8); id > 0; id--) {
            rules.add(rule(id, domains, lists));
        }
        return rules;
    }

    ARule rule(long id, List<ADomain> domains, List<AList> lists) {
        String scope = dice.one("SITE", "DOMAIN", "LIST");
        String target = "SITE";
        if (scope.equals("DOMAIN")) {
            target = domains.isEmpty() ? "none.example" : dice.one(domains).name();
        } else if (scope.equals("LIST")) {
            target = lists.isEmpty() ? "none@none.example" : dice.one(lists).address();
        }
        return new ARule(id, scope, target, condition(), dice.one("ACCEPT", "REJECT", "DEFER"),
                dice.one("ENFORCE", "ENFORCE", "ENFORCE", "MONITOR", "OFF"),
                dice.rarely(Envelope.NOW.minusSeconds(1), Envelope.NOW, Envelope.NOW.plusSeconds(1)));
    }

    private ACondition condition() {
        List<String> senders = dice.oneIn(2) ? List.of() : List.of(sender(), sender());
        return new ACondition(senders, dice.rarely(true, false), dice.oneIn(4) ? dice.some(NETWORKS) : List.of(),
                dice.rarely(true, false), dice.oneIn(6) ? dice.some("alice", "bob") : List.of(),
                dice.oneIn(3) ? dice.some("POST", "OWNER", "BOUNCES", "REQUEST", "ADMIN") : List.of());
    }

    private String sender() {
        return dice.one(dice.one(PEOPLE), "@my.domain", "@.my.domain", "@outside.example", "members", "/.*@my\\.domain/",
                "/(X|boss)@.*/", "/x/", "@evilmy.domain", "set:" + dice.one(SETS), "set:" + dice.one(SETS));
    }

    private ADomain domain(String name) {
        return new ADomain(name, dice.one("EXTERNAL", "INTERNAL"), dice.one("MAILMAN3", "MAILMAN21"),
                dice.one("CLAIM", "NETWORK", "CLAIM_AND_NETWORK", "LOGIN", "SPF"), mode());
    }

    private AList list(String name, String domain) {
        return new AList(name, domain, dice.one("ANYONE", "INSIDERS", "MEMBERS", "MEMBERS_AND_INSIDERS", "ANNOUNCERS",
                "CLOSED"), mode(), dice.some(PEOPLE), dice.some(PEOPLE));
    }

    private Insiders insiders() {
        return new Insiders(dice.some(NETWORKS), dice.some("my.domain", ".my.domain", "dept.my.domain", ".evil.example"),
                dice.some("192.0.2.77", "10.0.0.0/8"), dice.oneIn(3) ? dice.some(NETWORKS) : List.of("127.0.0.0/8"));
    }

    private String mode() {
        return dice.oneIn(8) ? "MONITOR" : "ENFORCE";
    }

    Envelope envelope() {
        Optional<String> client = dice.oneIn(12) ? Optional.empty() : Optional.of(dice.one(CLIENTS));
        return new Envelope(client, dice.rarely("alice", "bob", "carol"), spelledSender(),
                new RandomRecipients(dice).recipient(), dice.oneIn(2));
    }

    private String spelledSender() {
        String plain = dice.one(PEOPLE);
        String local = plain.substring(0, plain.indexOf('@'));
        String domain = plain.substring(plain.indexOf('@') + 1);
        return switch (dice.below(12)) {
            case 0, 1 -> "<>";
            case 2 -> "<\"" + local + "\"@" + domain + ">";
            case 3 -> "<@relay.example:" + plain + ">";
            case 4 -> "<" + plain.toUpperCase(java.util.Locale.ROOT) + ">";
            case 5 -> "<" + plain + ".>";
            case 6 -> dice.one("<" + local + " x@" + domain + ">", "<" + local + "@>", "<" + plain + "@x.example>");
            default -> "<" + plain + ">";
        };
    }
}
