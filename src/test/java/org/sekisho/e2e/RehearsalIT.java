package org.sekisho.e2e;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.e2e.ScriptedGate.Seen;

/** The whole way of a message with a stand-in for the gate: shows that everything around it holds. */
class RehearsalIT extends GateScenarios {

    @Override
    AutoCloseable startGate(MailFlow flow) {
        return new ScriptedGate(flow, RehearsalIT::reply);
    }

    @Override
    Map<String, String> postfixFiles(Plan plan) {
        return PostfixDirectory.files(plan);
    }

    private static Optional<String> reply(Seen seen) {
        String line = seen.recipient();
        String recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>')).toLowerCase(Locale.ROOT);
        return switch (recipient) {
            case "staff@mlin.my.domain" -> isInsider(seen)
                    ? Optional.empty()
                    : Optional.of("550 5.7.1 insufficient authorization: staff");
            case "list@mlex.my.domain", "postmaster@mlin.my.domain", "abuse+spam@mlex.my.domain" -> Optional.empty();
            default -> recipient.endsWith("@mlex.my.domain") || recipient.endsWith("@mlin.my.domain")
                    ? Optional.of("550 5.1.1 no such list")
                    : Optional.empty();
        };
    }

    private static boolean isInsider(Seen seen) {
        return seen.sender().contains("@my.domain>") && seen.client().contains("ADDR=127.0.0.1 ");
    }
}
