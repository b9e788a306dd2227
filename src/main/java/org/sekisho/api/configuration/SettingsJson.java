package org.sekisho.api.configuration;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.model.SiteSettings;

/** The settings of the site as JSON. Fields are named as in the model. */
final class SettingsJson {

    private static final String MODE = "mode";
    private static final String ADDRESSES = "mailAddresses";
    private static final String KNOWS_LISTS = "postfixKnowsLists";

    private static final Map<String, Text> TEXTS = inOrder(
            Map.entry("mailHost", new Text(SiteSettings::getMailHost, SiteSettings::setMailHost)),
            Map.entry("listen", new Text(SiteSettings::getListen, SiteSettings::setListen)),
            Map.entry("postfixDirectory", new Text(SiteSettings::getPostfixDirectory, SiteSettings::setPostfixDirectory)),
            Map.entry("postfixVersion", new Text(SiteSettings::getPostfixVersion, SiteSettings::setPostfixVersion)),
            Map.entry("mapType", new Text(SiteSettings::getMapType, SiteSettings::setMapType)),
            Map.entry("serviceOptions", new Text(SiteSettings::getServiceOptions, SiteSettings::setServiceOptions)),
            Map.entry("lmtp", new Text(SiteSettings::getLmtp, SiteSettings::setLmtp)),
            Map.entry("postmaster", new Text(SiteSettings::getPostmaster, SiteSettings::setPostmaster)),
            Map.entry("mailmanPrefix", new Text(SiteSettings::getMailmanPrefix, SiteSettings::setMailmanPrefix)),
            Map.entry("mailmanVar", new Text(SiteSettings::getMailmanVar, SiteSettings::setMailmanVar)),
            Map.entry("mailmanUser", new Text(SiteSettings::getMailmanUser, SiteSettings::setMailmanUser)),
            Map.entry("mailmanPython", new Text(SiteSettings::getMailmanPython, SiteSettings::setMailmanPython)),
            Map.entry("nameSoftware", new Text(SiteSettings::getNameSoftware, SiteSettings::setNameSoftware)),
            Map.entry("nameServer", new Text(SiteSettings::getNameServer, SiteSettings::setNameServer)),
            Map.entry("nameDirectory", new Text(SiteSettings::getNameDirectory, SiteSettings::setNameDirectory)),
            Map.entry("spf", new Text(SiteSettings::getSpf, SiteSettings::setSpf)),
            Map.entry("dmarc", new Text(SiteSettings::getDmarc, SiteSettings::setDmarc)));

    private SettingsJson() {
    }

    /** A setting that is a text. */
    private record Text(Function<SiteSettings, String> get, BiConsumer<SiteSettings, String> set) {
    }

    static JsonObject of(SiteSettings settings) {
        JsonAnswer answer = new JsonAnswer().with(MODE, settings.getMode());
        TEXTS.forEach((field, text) -> answer.with(field, text.get().apply(settings)));
        return answer.with(ADDRESSES, words(settings.getMailAddresses()))
                .with(KNOWS_LISTS, settings.isPostfixKnowsLists()).build();
    }

    /** Writes the body's fields into the settings; what the body does not have stays as it is. */
    static SiteSettings read(JsonDocument body, SiteSettings settings) {
        JsonFields fields = body.fields(Stream.concat(Stream.of(MODE, ADDRESSES, KNOWS_LISTS), TEXTS.keySet().stream())
                .toArray(String[]::new));
        if (fields.text(MODE).isPresent()) {
            settings.setMode(fields.mode(MODE));
        }
        TEXTS.forEach((field, text) -> fields.text(field).ifPresent(value -> text.set().accept(settings, value)));
        fields.texts(ADDRESSES).ifPresent(all -> settings.setMailAddresses(String.join(" ", all)));
        fields.flag(KNOWS_LISTS).ifPresent(settings::setPostfixKnowsLists);
        return settings;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    @SafeVarargs
    private static Map<String, Text> inOrder(Map.Entry<String, Text>... entries) {
        Map<String, Text> map = new LinkedHashMap<>();
        Arrays.stream(entries).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
