package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.smtp.DoorFixture;

/** The SMTP door itself, without a server around it, between a real Postfix pair. */
final class CheckpointSite implements AutoCloseable {

    private final DoorFixture door;
    private final PostfixPair postfix;

    /** With the paper's policy or another, and a pair as {@link PostfixPair} describes its options. */
    CheckpointSite(CurrentSnapshot policy, String beforeOptions, String afterOptions) {
        int after = Scratch.freeEndpoints(1).get(0).port();
        door = new DoorFixture(DoorFixture.settings(after), policy);
        try {
            postfix = new PostfixPair(door.door().state().port(), after, beforeOptions, afterOptions);
        } catch (RuntimeException failed) {
            door.close();
            throw failed;
        }
    }

    DoorFixture door() {
        return door;
    }

    PostfixPair postfix() {
        return postfix;
    }

    /** Who has had mail; and nobody had any whom the gate did not let through. */
    List<String> delivered() {
        List<String> delivered = postfix.delivered().stream().map(CheckpointSite::plain).toList();
        List<String> letThrough = door.decisions().stream().filter(decision -> decision.verdict().letsThrough())
                .map(decision -> plain(decision.facts().recipient().text())).toList();
        assertThat(letThrough).as("delivered is a part of let through").containsAll(delivered);
        return delivered;
    }

    @Override
    public void close() {
        try (DoorFixture closing = door) {
            postfix.close();
        }
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("^<|>$", "");
    }
}
