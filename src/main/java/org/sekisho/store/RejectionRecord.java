package org.sekisho.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/**
 * A refusal as bytes: the instant in seconds and nanoseconds, the rule's number (0 for none), then its texts in modified
 * UTF-8 with their lengths in front. The columns' widths keep every text below the 65,535 bytes of that form.
 */
final class RejectionRecord {

    private static final long NO_RULE = 0;

    private RejectionRecord() {
    }

    static byte[] write(List<Rejection> rejections) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Rejection rejection : rejections) {
                write(rejection, out);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /** The whole records; a last one that was cut off does not count. */
    static List<Rejection> read(byte[] bytes) {
        List<Rejection> whole = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                whole.add(read(in));
            }
        } catch (EOFException cutOff) {
            return whole;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return whole;
    }

    private static void write(Rejection rejection, DataOutputStream out) throws IOException {
        RefusedEnvelope envelope = rejection.getEnvelope();
        RefusalNotes notes = rejection.getNotes();
        out.writeLong(rejection.getAt().getEpochSecond());
        out.writeInt(rejection.getAt().getNano());
        out.writeLong(notes.getRule() == null ? NO_RULE : notes.getRule());
        for (String text : List.of(rejection.getReference(), rejection.getNode(), envelope.getSender(),
                envelope.getRecipient(), envelope.getClientAddress(), envelope.getClientName(), envelope.getHelo(),
                notes.getVerdict(), notes.getReply(), notes.getReason(), notes.getTrace(), notes.getListAddress(),
                notes.getRole())) {
            out.writeUTF(text);
        }
    }

    private static Rejection read(DataInputStream in) throws IOException {
        Instant at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        long rule = in.readLong();
        String reference = in.readUTF();
        String node = in.readUTF();
        RefusedEnvelope envelope = RefusedEnvelope.of(in.readUTF(), in.readUTF())
                .from(in.readUTF(), in.readUTF(), in.readUTF());
        RefusalNotes notes = RefusalNotes.of(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF())
                .about(in.readUTF(), in.readUTF());
        return new Rejection(at, reference, node, envelope, rule == NO_RULE ? notes : notes.by(rule));
    }
}
