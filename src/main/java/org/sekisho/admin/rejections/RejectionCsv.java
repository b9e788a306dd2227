package org.sekisho.admin.rejections;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** Rejections as lines of CSV (RFC 4180), each ended by CRLF. */
public final class RejectionCsv {

    private static final String FORMULA = "=+-@\t\r";

    private RejectionCsv() {
    }

    /** The names of the columns. */
    public static String head() {
        return line(Stream.of("at", "reference", "node", "client_address", "client_name", "helo", "sender", "recipient",
                "list", "role", "rule", "verdict", "reply", "reason"));
    }

    static String line(Rejection rejection) {
        RefusedEnvelope envelope = rejection.getEnvelope();
        RefusalNotes notes = rejection.getNotes();
        return line(Stream.of(rejection.getAt(), rejection.getReference(), rejection.getNode(),
                envelope.getClientAddress(), envelope.getClientName(), envelope.getHelo(), envelope.getSender(),
                envelope.getRecipient(), notes.getListAddress(), notes.getRole(),
                notes.getRule() == null ? "" : notes.getRule(), notes.getVerdict(), notes.getReply(),
                notes.getReason()).map(Object::toString));
    }

    /** One line for each. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public static String lines(List<Rejection> rejections) {
        return rejections.stream().map(RejectionCsv::line).collect(Collectors.joining());
    }

    static String cell(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    private static String line(Stream<String> cells) {
        return cells.map(RejectionCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }
}
