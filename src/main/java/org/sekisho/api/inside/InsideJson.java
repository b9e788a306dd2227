package org.sekisho.api.inside;

import jakarta.json.JsonObject;
import java.util.List;
import org.sekisho.admin.inside.InsideDefinition;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;

/** The definition of who is inside as JSON. */
public final class InsideJson {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private InsideJson() {
    }

    static JsonObject of(InsideDefinition inside) {
        return new JsonAnswer().with("networks", inside.networks()).with("domains", inside.domains())
                .with("relays", inside.relays()).with("own", inside.own()).build();
    }

    /** Reads a whole definition. */
    public static InsideDefinition read(JsonDocument body) {
        JsonFields fields = body.fields("networks", "domains", "relays", "own");
        return new InsideDefinition(fields.texts("networks").orElse(List.of()), fields.texts("domains").orElse(List.of()),
                fields.texts("relays").orElse(List.of()), fields.texts("own").orElse(LOOPBACK));
    }
}
