package org.sekisho.api.rejections;

import jakarta.json.JsonObject;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** A rejection as JSON. */
final class RejectionJson {

    private RejectionJson() {
    }

    static JsonObject of(Rejection rejection) {
        RefusedEnvelope envelope = rejection.getEnvelope();
        RefusalNotes notes = rejection.getNotes();
        return new JsonAnswer().with("reference", rejection.getReference()).with("at", rejection.getAt())
                .with("node", rejection.getNode()).with("client", client(envelope)).with("sender", envelope.getSender())
                .with("recipient", envelope.getRecipient()).with("list", known(notes.getListAddress()))
                .with("role", known(notes.getRole())).with("rule", notes.getRule()).with("verdict", notes.getVerdict())
                .with("reply", notes.getReply()).with("reason", notes.getReason())
                .with("trace", notes.getTrace().lines().toList()).build();
    }

    private static JsonObject client(RefusedEnvelope envelope) {
        return new JsonAnswer().with("address", known(envelope.getClientAddress()))
                .with("name", known(envelope.getClientName())).with("helo", known(envelope.getHelo())).build();
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
