package org.sekisho.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Collection;
import java.util.List;

/** Reads and shows entries, one a line; blank lines are none. */
@FacesConverter("linesConverter")
public class LinesConverter implements Converter<Collection<String>> {

    @Override
    public List<String> getAsObject(FacesContext context, UIComponent component, String value) {
        return value == null ? List.of() : value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Collection<String> value) {
        return value == null ? "" : String.join("\n", value);
    }
}
