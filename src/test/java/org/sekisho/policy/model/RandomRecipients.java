package org.sekisho.policy.model;

import java.util.Locale;

/** Random recipients: mostly plain, the rest in the odd forms that a lenient reader takes. */
final class RandomRecipients {

    private final Dice dice;

    RandomRecipients(Dice dice) {
        this.dice = dice;
    }

    String recipient() {
        String local = local();
        String domain = domain();
        return "<" + (dice.oneIn(3) ? odd(local, domain) : plain(local, domain)) + ">";
    }

    private String plain(String local, String domain) {
        String address = local + "@" + domain;
        return dice.oneIn(5) ? address.toUpperCase(Locale.ROOT) : address;
    }

    private String odd(String local, String domain) {
        String other = domain();
        return dice.one("\"" + local + "\"@" + domain, "@relay.example:" + local + "@" + domain,
                local + "(c)@" + domain, local + "@(c)" + domain, local + "@" + domain + ".", local + " @ " + domain,
                "<" + local + "@" + domain + ">", "\"" + local + "@" + domain + "\"", local + "%" + domain,
                domain + "!" + local, local + "%" + domain + "@" + other, domain + "!" + local + "@" + other,
                local + "@" + domain + "@" + other, local, "\"" + local + "\"", local + "@" + domain.replaceFirst("\\..*", ""),
                local.charAt(0) + "\\" + local.substring(1) + "@" + domain, local + "@", "@" + domain + ":" + local,
                "\"" + local + "%" + domain + "\"@" + other, local + "=" + domain + "@" + other,
                "\"" + local + "=" + domain + "\"@" + other, local + "=" + domain + "@" + other + ".", "X <" + local + "@"
                + domain + ">", local + "+x%" + domain + "@" + other);
    }

    private String local() {
        String name = dice.one(RandomPlans.NAMES);
        return name + dice.one("", "", "", "+x", "-owner", "-bounces", "-bounces+u=v.example", "-request", "-admin",
                "-join", "-confirm+0123", "-owner+x", "-leave", "-subscribe", "-unsubscribe", "s", "+x-owner");
    }

    private String domain() {
        return dice.oneIn(5)
                ? dice.one("outside.example", "my.domain", "sub.mlin.my.domain", "mlin.my.domain.evil.example")
                : dice.one(RandomPlans.DOMAINS);
    }
}
