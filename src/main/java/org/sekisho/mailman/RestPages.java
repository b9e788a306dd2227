package org.sekisho.mailman;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads a collection page by page, whole. */
final class RestPages {

    /** Mailman makes the whole collection for each of its pages, so few large ones; 10,000 members are about 2 MB. */
    private static final int PAGE = 10_000;
    private static final int TRIES = 3;

    private final RestAnswers answers;

    RestPages(RestAnswers answers) {
        this.answers = answers;
    }

    /**
     * All entries of a collection.
     *
     * @param path with a query or without
     * @throws MailmanTroubleException also when the pages again and again do not add up to the size that Mailman gives
     */
    List<JsonObject> all(String path) {
        for (int i = 0; i < TRIES; i++) {
            List<JsonObject> entries = new ArrayList<>();
            if (readInto(entries, path + (path.contains("?") ? "&" : "?"))) {
                return entries;
            }
        }
        throw new MailmanTroubleException(MailmanTrouble.STRANGE,
                "the entries of " + path + " are not as many as Mailman says");
    }

    /** Says whether it is whole; while it is read, somebody may join or leave. */
    private boolean readInto(List<JsonObject> entries, String path) {
        int page = 1;
        while (true) {
            JsonObject answer = answers.get(path + "count=" + PAGE + "&page=" + page);
            int total = answer.getInt("total_size", -1);
            // Mailman leaves "entries" out where there are none.
            int before = entries.size();
            if (answer.containsKey("entries")) {
                entries.addAll(answer.getJsonArray("entries").getValuesAs(JsonObject.class));
            }
            if (entries.size() >= total || entries.size() == before) {
                return entries.size() == total;
            }
            page++;
        }
    }
}
