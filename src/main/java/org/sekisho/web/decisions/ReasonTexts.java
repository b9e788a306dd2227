package org.sekisho.web.decisions;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sekisho.policy.decision.Reason;
import org.sekisho.web.forms.Texts;

/** Shows a reason, which is kept in English, in the reader's language. Reads nothing. */
@FacesConverter("reasonConverter")
public class ReasonTexts implements Converter<String> {

    private static final String BETWEEN = ", ";

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : of(Faces.getLocale(), value);
    }

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        throw new UnsupportedOperationException("reasons are only shown");
    }

    /** One reason, or several with a comma between them; what cannot be read stays as it is. */
    static String of(Locale locale, String sentence) {
        return one(locale, sentence).orElseGet(() -> Stream.of(sentence.split(BETWEEN))
                .map(part -> one(locale, part).orElse(part)).collect(Collectors.joining(BETWEEN)));
    }

    private static Optional<String> one(Locale locale, String sentence) {
        return Reason.read(sentence).map(reason -> Texts.of(locale, "Reason." + reason.kind(),
                reason.values().stream().map(value -> DecisionWord.of(locale, reason, value)).toList()));
    }
}
