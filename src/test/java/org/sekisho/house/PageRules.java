package org.sekisho.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What a page must not carry itself: words, looks and scripts. Each finding is one sentence. */
final class PageRules {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern EVENT = Pattern.compile("on[a-z]+");
    private static final Set<String> SHOWN = Set.of("label", "header", "headerText", "footer", "footerText", "title",
            "alt", "placeholder", "emptyMessage", "requiredMessage", "validatorMessage", "converterMessage", "summary",
            "detail", "caption", "legend", "aria-label", "itemLabel", "onLabel", "offLabel", "watermark", "tooltip");
    private static final Set<String> SHOW_THEIR_VALUE = Set.of("outputText", "outputLabel", "outputFormat", "link",
            "button", "commandButton", "commandLink", "menuitem", "splitButton", "tooltip", "badge", "tag", "chip",
            "fieldset");

    private PageRules() {
    }

    static List<String> findings(Page page) {
        List<String> findings = new ArrayList<>();
        page.texts().stream().filter(text -> LETTER.matcher(text).find())
                .forEach(text -> findings.add("literal text \"" + text.strip() + "\""));
        page.elements().forEach(element -> look(element, findings));
        return findings.stream().map(finding -> page.relative() + ": " + finding).toList();
    }

    private static void look(Element element, List<String> findings) {
        String name = element.getLocalName();
        if (name.equals("style") || name.equals("outputScript") && element.getTextContent().strip().length() > 0) {
            findings.add("<" + element.getTagName() + "> holds looks or a script");
        }
        if (name.equals("script") && (!element.hasAttribute("src") || element.getTextContent().strip().length() > 0)) {
            findings.add("<script> holds a script");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            look(element, (Attr) attributes.item(i), findings);
        }
    }

    private static void look(Element element, Attr attribute, List<String> findings) {
        String name = attribute.getName();
        if (name.equals("style") || EVENT.matcher(name).matches()) {
            findings.add("attribute " + name + " of <" + element.getTagName() + ">");
        }
        boolean isShown = SHOWN.contains(name)
                || name.equals("value") && SHOW_THEIR_VALUE.contains(element.getLocalName());
        if (isShown && LETTER.matcher(Page.withoutExpressions(attribute.getValue())).find()) {
            findings.add("literal text \"" + attribute.getValue() + "\" in " + name);
        }
    }
}
