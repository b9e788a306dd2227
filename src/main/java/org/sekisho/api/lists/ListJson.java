package org.sekisho.api.lists;

import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.sekisho.admin.domains.Domains;
import org.sekisho.api.body.BadBodyException;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.api.problems.FieldNames;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;

/** A list as JSON, and the reading of one. */
public record ListJson(Domains domains) {

    /** The fields of the model as they are called here. */
    public static final FieldNames FIELDS =
            new FieldNames(Map.of("name", "address", "domain", "address", "postingPolicy", "policy"));

    private static final String[] NAMES =
            {"address", "policy", "announcers", "mode", "checksHeaders", "description"};

    static JsonObject of(MailingList list) {
        return new JsonAnswer().with("address", list.getAddress()).with("policy", list.getPostingPolicy())
                .with("announcers", list.getAnnouncers()).with("mode", list.getMode())
                .with("checksHeaders", list.isChecksHeaders())
                .with("description", list.getDescription()).build();
    }

    /** The address in a body that must have one. */
    public static String address(JsonDocument body) {
        return body.fields(NAMES).mustText("address");
    }

    /** Writes the body's fields into a list; its address stays where the body has none. */
    public MailingList read(JsonDocument body, MailingList list) {
        JsonFields fields = body.fields(NAMES);
        if (list.getDomain() == null || fields.text("address").isPresent()) {
            address(list, fields.mustText("address"));
        }
        list.setPostingPolicy(fields.choice("policy", PostingPolicy.class).orElse(usual(list.getDomain())));
        list.setAnnouncers(new LinkedHashSet<>(fields.texts("announcers").orElse(List.of())));
        list.setMode(fields.mode("mode"));
        list.setChecksHeaders(fields.flag("checksHeaders").orElse(false));
        list.setDescription(fields.text("description").orElse(""));
        return list;
    }

    private void address(MailingList list, String text) {
        int at = text.lastIndexOf('@');
        list.setName(text.substring(0, Math.max(at, 0)));
        list.setDomain(domains.find(text.substring(at + 1)).orElseThrow(() -> new BadBodyException("address",
                "\"" + text + "\" is no address in a list domain; write it like list@lists.example.org")));
    }

    private static PostingPolicy usual(ListDomain domain) {
        return domain.getExposure() == Exposure.EXTERNAL ? PostingPolicy.ANYONE : PostingPolicy.INSIDERS;
    }
}
