package org.sekisho.smtp;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that can go wrong behind the proxy, and what the client must hear of it.
 *
 * @param stage   the verb that is answered so, {@code (greeting)} and {@code .} among them
 * @param answer  what {@link ScriptedAfterFilter} says to it
 * @param refused how the first reply that is no consent begins
 */
public record Trouble(String stage, String answer, String refused) {

    private static final String NOT_NOW = "451 4.3.0";
    private static final List<String> BEFORE_THE_POLICY_SPEAKS = List.of("(greeting)", "EHLO", "XFORWARD");
    private static final List<String> RELAYED = List.of("MAIL", "RCPT", "DATA", ".");
    /** None of these is an answer: silence, a closed connection, a farewell, a reply without end, no reply at all. */
    private static final List<String> NO_ANSWER = List.of("(silence)", "(hangs up)", "421 4.3.2 going down",
            "421 4.3.2 going down (hangs up)", "521 5.3.2 no mail here", "(trickles)", "nonsense", "25", "250-a\r\n550 b");

    /** Every stage with every trouble. */
    public static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        BEFORE_THE_POLICY_SPEAKS.forEach(stage -> {
            NO_ANSWER.forEach(answer -> all.add(new Trouble(stage, answer, NOT_NOW)));
            List.of("450 4.2.0 later", "554 5.7.0 never").forEach(no -> all.add(new Trouble(stage, no, NOT_NOW)));
        });
        RELAYED.forEach(stage -> {
            NO_ANSWER.forEach(answer -> all.add(new Trouble(stage, answer, NOT_NOW)));
            List.of("450 4.2.0 later", "554 5.7.0 never").forEach(no -> all.add(new Trouble(stage, no, no)));
        });
        all.add(new Trouble("RCPT", "250 2.1.5 Ok (hangs up)", NOT_NOW));
        all.add(new Trouble("DATA", "354 go (hangs up)", NOT_NOW));
        all.add(new Trouble("DATA", "250 2.0.0 Ok", NOT_NOW));
        all.add(new Trouble("RCPT", "354 go", NOT_NOW));
        all.add(new Trouble("RCPT", "250 2.1.5 Ok\r\n250 2.1.5 Ok\r\n250 2.1.5 Ok", NOT_NOW));
        all.add(new Trouble(".", "354 go", NOT_NOW));
        return all;
    }
}
