package org.sekisho.policy.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.policy.model.Plan.AList;
import org.sekisho.policy.model.Plan.ASet;
import org.sekisho.policy.model.Plan.Insiders;

/** Who a sender is, read naively. */
final class NaiveSender {

    private final Plan plan;
    private final Insiders insiders;
    private final Envelope envelope;
    private final String address;

    NaiveSender(Plan plan, Envelope envelope) {
        this.plan = plan;
        this.insiders = plan.insiders();
        this.envelope = envelope;
        this.address = envelope.sender().toLowerCase(Locale.ROOT).replaceFirst("^<@[^:]*:", "<").replaceAll("[<>\"]", "")
                .replaceFirst("\\.$", "");
    }

    boolean isNull() {
        return envelope.sender().equals("<>");
    }

    boolean isUnreadable() {
        return !isNull() && !address.matches("[a-z0-9+%!=-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*");
    }

    boolean is(String other) {
        return !isNull() && address.equals(other);
    }

    boolean isMember(AList list) {
        return !isNull() && list.members().contains(address);
    }

    boolean isOwnHost() {
        return isClientIn(insiders.own());
    }

    boolean isInsider(String proof) {
        return switch (proof) {
            case "CLAIM" -> claims();
            case "NETWORK" -> isInNetwork();
            case "SPF" -> claims() && envelope.spf();
            case "CLAIM_AND_NETWORK" -> claims() && isInNetwork();
            default -> envelope.login().isPresent();
        };
    }

    boolean isMeantBy(String term, AList list) {
        if (isNull()) {
            return false;
        }
        if (term.startsWith("set:")) {
            return isInSet(term.substring(4));
        }
        if (term.equals("members")) {
            return isMember(list);
        }
        if (term.startsWith("/")) {
            return address.matches("(?i)" + term.substring(1, term.length() - 1));
        }
        return term.startsWith("@") ? isInDomain(term.substring(1)) : is(term);
    }

    boolean lacksClient() {
        return envelope.client().isEmpty();
    }

    /** Whether it would take the client's address to say who is an insider. */
    boolean lacksClientFor(String proof) {
        return lacksClient() && (proof.equals("NETWORK") || proof.equals("CLAIM_AND_NETWORK") && claims());
    }

    /** Whether the client's address could bring the sender into a set. */
    boolean mayBeIn(String term) {
        return !isNull() && term.startsWith("set:") && plan.sets().stream()
                .filter(set -> set.name().equals(term.substring(4))).flatMap(set -> set.entries().stream())
                .anyMatch(entry -> entry.matches("[0-9./]+") || mayBeIn(entry));
    }

    private boolean isInSet(String name) {
        ASet set = plan.sets().stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
        return set.entries().stream().anyMatch(entry -> isEntry(entry, set.folding()));
    }

    private boolean isEntry(String entry, boolean folding) {
        NaiveSender asked = folding ? folded() : this;
        if (entry.startsWith("set:")) {
            return isInSet(entry.substring(4));
        }
        if (entry.matches("[0-9./]+")) {
            return isClientIn(List.of(entry));
        }
        if (entry.startsWith("members:")) {
            return plan.lists().stream().filter(list -> list.address().equals(entry.substring(8)))
                    .anyMatch(asked::isMember);
        }
        boolean isAddress = !entry.startsWith("/") && !entry.startsWith("@");
        return asked.isMeantBy(isAddress && folding ? entry.replaceFirst("(?<=.)\\+.*@", "@") : entry, null);
    }

    private NaiveSender folded() {
        return new NaiveSender(plan, new Envelope(envelope.client(), envelope.login(),
                address.replaceFirst("(?<=.)\\+.*@", "@"), envelope.recipient(), envelope.spf()));
    }

    boolean isClientIn(List<String> networks) {
        Optional<String> client = envelope.client().map(text -> text.replace("::ffff:", ""));
        return client.isPresent() && networks.stream().anyMatch(network -> isIn(client.get(), network));
    }

    boolean isLogin(List<String> logins) {
        return envelope.login().isPresent() && logins.contains(envelope.login().get());
    }

    private boolean claims() {
        return !isNull() && insiders.domains().stream().anyMatch(this::isInDomain);
    }

    private boolean isInDomain(String term) {
        String domain = "." + address.substring(address.indexOf('@') + 1);
        return term.startsWith(".") ? domain.endsWith(term) : domain.equals("." + term);
    }

    private boolean isInNetwork() {
        return !isClientIn(insiders.relays()) && (isClientIn(insiders.networks()) || isOwnHost());
    }

    /** Only the prefixes that end at a dot, and single addresses. */
    private static boolean isIn(String client, String network) {
        String base = network.replaceFirst("(\\.0)*/.*", "");
        return network.contains("/") ? (client + ".").startsWith(base + ".") : client.equals(network);
    }
}
