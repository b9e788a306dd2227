package org.sekisho.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.regex.Pattern;

/**
 * Shows an address that may go on in the next line after its at sign and after each dot, and that is copied as one word.
 * What it makes is HTML already: nothing that escapes may come after it. Reads nothing.
 */
@FacesConverter("addressConverter")
public class AddressConverter implements Converter<Object> {

    private static final Pattern JOINT = Pattern.compile("(?<=[@.])(?=.)");
    private static final String MAY_BREAK = "<wbr/>";

    @Override
    public String getAsString(FacesContext context, UIComponent component, Object value) {
        return value == null ? "" : html(value.toString());
    }

    @Override
    public Object getAsObject(FacesContext context, UIComponent component, String value) {
        throw new UnsupportedOperationException("addresses are only shown");
    }

    static String html(String address) {
        String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
        return JOINT.matcher(escaped).replaceAll(MAY_BREAK);
    }
}
