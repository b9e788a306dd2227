package org.sekisho.api.sets;

import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.model.SenderSet;

/** A sender set as JSON. */
public final class SetJson {

    private static final String[] FIELDS = {"name", "entries", "plusFolding", "note"};

    private SetJson() {
    }

    static JsonObject of(SenderSet set) {
        return named(set).with("entries", set.getEntries()).build();
    }

    static JsonAnswer named(SenderSet set) {
        return new JsonAnswer().with("name", set.getName()).with("plusFolding", set.isPlusFolding())
                .with("note", set.getNote());
    }

    /** The name in a body that must have one. */
    public static String name(JsonDocument body) {
        return body.fields(FIELDS).mustText("name");
    }

    /** Writes the body's fields into a set; its name stays where the body has none. */
    public static SenderSet read(JsonDocument body, SenderSet set) {
        JsonFields fields = body.fields(FIELDS);
        set.setName(set.getName().isEmpty() ? fields.mustText("name") : fields.text("name").orElse(set.getName()));
        set.setEntries(new LinkedHashSet<>(fields.texts("entries").orElse(List.of())));
        set.setPlusFolding(fields.flag("plusFolding").orElse(false));
        set.setNote(fields.text("note").orElse(""));
        return set;
    }
}
