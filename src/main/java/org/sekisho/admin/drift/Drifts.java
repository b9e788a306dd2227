package org.sekisho.admin.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.configuration.SitePlan;
import org.sekisho.confgen.drift.Drift;
import org.sekisho.confgen.drift.DriftReport;
import org.sekisho.confgen.drift.RunningState;
import org.sekisho.model.RunningPart;
import org.sekisho.store.RunningStore;

/** What an administrator may do about what runs elsewhere. */
@ApplicationScoped
@Administered
@Transactional
public class Drifts {

    /** The most bytes that are taken at once. */
    public static final int MOST_BYTES = 4_000_000;

    private static final String FIELD = "state";
    private static final int MOST_PARTS = 2000;

    @Inject
    private RunningStore running;

    @Inject
    private SitePlan plan;

    @Inject
    private Audit audit;

    /**
     * Takes what {@code state.sh} printed, in UTF-8, and says what differs.
     *
     * @throws InvalidInputException about {@code state} when it is too large, in another encoding, or something else;
     *                               then nothing of it is kept
     */
    public DriftView take(byte[] state) {
        RunningState read = read(state);
        // As exact as a database is: what is answered now is what is answered later.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        read.parts().forEach((name, text) -> running.save(new RunningPart(name, now, checked(name, text))));
        if (running.all().size() > MOST_PARTS) {
            throw new InvalidInputException(FIELD, "problem.drift.tooMany", MOST_PARTS);
        }
        audit.note("drift.take", read.parts().keySet().stream().sorted().collect(Collectors.joining(" ")));
        return view();
    }

    /**
     * What differs, of everything that was handed in.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public DriftView view() {
        List<RunningPart> parts = running.all();
        if (parts.isEmpty()) {
            return new DriftView(Optional.empty(), 0, 0, List.of(), List.of(), List.of());
        }
        DriftReport report = Drift.of(plan.now(), new RunningState(parts.stream()
                .collect(Collectors.toMap(RunningPart::getName, RunningPart::getText))));
        return new DriftView(parts.stream().map(RunningPart::getAt).max(Comparator.naturalOrder()), parts.size(),
                report.snapshot(), report.differences().stream().map(DriftLine::of).toList(), report.lookedAt(),
                report.notLookedAt());
    }

    /** Forgets everything that was handed in. */
    public void forget() {
        running.clear();
        audit.note("drift.forget", "");
    }

    private static RunningState read(byte[] state) {
        if (state.length > MOST_BYTES) {
            throw new InvalidInputException(FIELD, "problem.drift.tooLarge", MOST_BYTES);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(state)).toString();
            return RunningState.of(text);
        } catch (CharacterCodingException broken) {
            throw new InvalidInputException(FIELD, "problem.drift.encoding");
        } catch (IllegalArgumentException something) {
            throw new InvalidInputException(FIELD, "problem.drift.other", something.getMessage());
        }
    }

    /** A database cannot hold the character NUL. */
    private static String checked(String name, String text) {
        if (text.length() > RunningPart.MOST) {
            throw new InvalidInputException(FIELD, "problem.drift.partTooLarge", name, RunningPart.MOST);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException(FIELD, "problem.drift.encoding");
        }
        return text;
    }
}
