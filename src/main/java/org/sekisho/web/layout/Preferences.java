package org.sekisho.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** The visitor's language and colours. */
@Named
@RequestScoped
public class Preferences {

    private static final String LANGUAGE = "sekisho-language";
    private static final String THEME = "sekisho-theme";
    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final int YEAR = 365 * 24 * 60 * 60;

    private String language = LANGUAGES.get(0);
    private String theme = THEMES.get(0);

    @PostConstruct
    void remember() {
        language = cookie(LANGUAGE, LANGUAGES).orElseGet(Preferences::asTheBrowserAsks);
        theme = cookie(THEME, THEMES).orElse(theme);
    }

    /** Changes the language and shows the page again. Other words than {@code en} and {@code ja} change nothing. */
    public void speak(String wanted) {
        keep(LANGUAGE, wanted, LANGUAGES);
    }

    /** Changes the colours and shows the page again. Other words than {@code light} and {@code dark} change nothing. */
    public void wear(String wanted) {
        keep(THEME, wanted, THEMES);
    }

    public String getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(language);
    }

    public String getTheme() {
        return theme;
    }

    /** The name of the theme of the component library. */
    public String getSkin() {
        return theme.equals("dark") ? "arya-blue" : "saga-blue";
    }

    private static void keep(String cookie, String wanted, List<String> known) {
        if (known.contains(wanted)) {
            Faces.addResponseCookie(cookie, wanted, "/", YEAR);
        }
        Faces.refreshWithQueryString();
    }

    private static Optional<String> cookie(String name, List<String> known) {
        return Optional.ofNullable(Faces.getRequestCookie(name)).filter(known::contains);
    }

    private static String asTheBrowserAsks() {
        return Faces.getContext().getApplication().getViewHandler().calculateLocale(Faces.getContext()).getLanguage();
    }
}
