package org.sekisho.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sekisho.admin.demo.DemoInbox;

/** The pages that the masthead leads to. */
@Named
@RequestScoped
public class Navigation {

    @Inject
    DemoInbox demo;

    /** A link: the outcome of its page, and the key of its text. */
    public record Entry(String page, String key) {

        public String getPage() {
            return page;
        }

        public String getKey() {
            return key;
        }

        /** Whether the page that is shown lies in this one's folder. */
        public boolean isCurrent() {
            String folder = page.substring(0, page.lastIndexOf('/') + 1);
            String shown = Faces.getViewId();
            return folder.equals("/") ? shown.equals(page + ".xhtml") : shown.startsWith(folder);
        }
    }

    private static final List<Entry> ALWAYS = List.of(
            new Entry("/index", "navigation.status"),
            new Entry("/domains/list", "navigation.domains"),
            new Entry("/lists/list", "navigation.lists"),
            new Entry("/rules/list", "navigation.rules"),
            new Entry("/sets/list", "navigation.sets"),
            new Entry("/inside/edit", "navigation.inside"),
            new Entry("/rejections/list", "navigation.rejections"),
            new Entry("/decisions/ask", "navigation.decisions"),
            new Entry("/mailman/list", "navigation.mailman"),
            new Entry("/dns/list", "navigation.dns"),
            new Entry("/configuration/list", "navigation.configuration"),
            new Entry("/drift/list", "navigation.drift"),
            new Entry("/audit/list", "navigation.audit"));

    private static final Entry DEMO = new Entry("/demo/list", "navigation.demo");

    public List<Entry> getEntries() {
        return demo.isOn() ? Stream.concat(ALWAYS.stream(), Stream.of(DEMO)).toList() : ALWAYS;
    }
}
