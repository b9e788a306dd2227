package org.sekisho.web.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.omnifaces.util.Faces;
import org.sekisho.admin.StaleException;

/** The thing that a page is about, by the number in the page's address. */
public final class Numbered {

    private Numbered() {
    }

    /**
     * Reads the thing of the number in the address parameter {@code id}.
     *
     * @param fresh what a page without a number is about
     * @return the thing; the fresh one, and the answer 404, when there is none of that number
     */
    public static <T> T read(T fresh, LongFunction<T> reading) {
        return read("id", fresh, reading);
    }

    /** The same for the number in another address parameter. */
    public static <T> T read(String parameter, T fresh, LongFunction<T> reading) {
        String text = Faces.getRequestParameter(parameter);
        if (text == null || text.isEmpty()) {
            return fresh;
        }
        try {
            return reading.apply(Long.parseLong(text));
        } catch (NumberFormatException | StaleException noSuchThing) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            return fresh;
        }
    }

    /** The number in that parameter of the page's address; empty when there is none. */
    public static OptionalLong parameter(String name) {
        String text = Faces.getRequestParameter(name);
        return text != null && text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
