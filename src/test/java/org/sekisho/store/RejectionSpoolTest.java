package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

class RejectionSpoolTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456789Z");

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatItKeptInItsOrder() {
        RejectionSpool spool = new RejectionSpool(directory);
        spool.append(List.of(rejection("a@x.example"), rejection("b@x.example")));
        spool.append(List.of(rejection("c@x.example")));
        assertThat(spool.size()).isEqualTo(3);
        assertThat(senders(spool.oldest())).containsExactly("a@x.example", "b@x.example", "c@x.example");
        spool.forgetOldest();
        assertThat(spool.size()).isZero();
        assertThat(spool.oldest()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keepsEveryField() {
        String odd = "あ\uD800\u0001\n" + "x".repeat(30_000);
        RefusalNotes notes = RefusalNotes.of("REJECT", "550 5.7.1 no", odd, odd).about("staff@mlin.my.domain", "POST").by(7);
        Rejection kept = new Rejection(NOON, "AAAA-0001", "node", RefusedEnvelope.of(odd, odd).from("::1", odd, odd), notes);
        RejectionSpool spool = new RejectionSpool(directory);
        spool.append(List.of(kept));
        assertThat(spool.oldest()).usingRecursiveFieldByFieldElementComparator().containsExactly(kept);
    }

    @Test
    void outlivesItsProcess() {
        new RejectionSpool(directory).append(List.of(rejection("a@x.example")));
        RejectionSpool next = new RejectionSpool(directory);
        next.append(List.of(rejection("b@x.example")));
        assertThat(next.size()).isEqualTo(2);
        assertThat(senders(next.oldest())).containsExactly("a@x.example");
        next.forgetOldest();
        assertThat(senders(next.oldest())).containsExactly("b@x.example");
    }

    @Test
    void leavesOutARecordThatACrashCutOff() throws IOException {
        new RejectionSpool(directory).append(List.of(rejection("a@x.example"), rejection("b@x.example")));
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        RejectionSpool next = new RejectionSpool(directory);
        assertThat(senders(next.oldest())).containsExactly("a@x.example");
        assertThat(next.size()).isEqualTo(1);
    }

    @Test
    void beginsANewFileAtAMegabyteAndForgetsFileByFile() {
        RejectionSpool spool = new RejectionSpool(directory);
        List<Rejection> many = IntStream.range(0, 500).mapToObj(i -> rejection(i + "@x.example")).toList();
        IntStream.range(0, 30).forEach(i -> spool.append(many));
        int first = spool.oldest().size();
        assertThat(first).isBetween(500, 14_500);
        spool.forgetOldest();
        assertThat(spool.size()).isEqualTo(15_000 - first);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().orElseThrow();
        }
    }

    private static List<String> senders(List<Rejection> rejections) {
        return rejections.stream().map(rejection -> rejection.getEnvelope().getSender()).toList();
    }

    private static Rejection rejection(String sender) {
        return new Rejection(NOON, "AAAA-0001", "node",
                RefusedEnvelope.of(sender, "staff@mlin.my.domain").from("192.0.2.1", "x.example", "x.example"),
                RefusalNotes.of("REJECT", "550 5.7.1 insufficient authorization: staff", "an outsider", "line\nline"));
    }
}
