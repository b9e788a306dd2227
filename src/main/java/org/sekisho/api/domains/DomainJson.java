package org.sekisho.api.domains;

import jakarta.json.JsonObject;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;

/** A list domain as JSON. */
public final class DomainJson {

    private static final String[] FIELDS = {"name", "exposure", "backend", "proof", "door", "mode"};

    private DomainJson() {
    }

    static JsonObject of(ListDomain domain) {
        return new JsonAnswer().with("name", domain.getName()).with("exposure", domain.getExposure())
                .with("backend", domain.getBackend()).with("proof", domain.getProof())
                .with("door", domain.getDoor()).with("mode", domain.getMode())
                .build();
    }

    /** The name in a body that must have one. */
    public static String name(JsonDocument body) {
        return body.fields(FIELDS).mustText("name");
    }

    /** Writes the body's fields into a domain; its name stays where the body has none. */
    public static ListDomain read(JsonDocument body, ListDomain domain) {
        JsonFields fields = body.fields(FIELDS);
        domain.setName(domain.getName().isEmpty() ? fields.mustText("name") : fields.text("name").orElse(domain.getName()));
        domain.setExposure(fields.mustChoice("exposure", Exposure.class));
        domain.setBackend(fields.choice("backend", Backend.class).orElse(Backend.MAILMAN3));
        domain.setProof(fields.choice("proof", Proof.class).orElse(Proof.CLAIM_AND_NETWORK));
        domain.setDoor(fields.choice("door", EnvelopeDoor.class).orElse(EnvelopeDoor.PROXY));
        domain.setMode(fields.mode("mode"));
        return domain;
    }
}
