package org.sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pages come in threes: the page, its bean, its texts in every language. */
class PagesTest {

    private static final Pattern TAG_ATTRIBUTE = Pattern.compile("#\\{(?:not empty |empty )?([a-z][A-Za-z]*)\\b");
    private static final Path SAMPLE = House.PAGES.resolve("rules/edit.xhtml");

    @Test
    void noPageCarriesWordsLooksOrScripts() {
        assertThat(Page.all()).flatExtracting(PageRules::findings).isEmpty();
    }

    @Test
    void everyPageOfAFeatureUsesABackingBeanOfThatFeature() {
        List<Page> pages = Page.all().stream().filter(Page::isPublic).filter(page -> !page.feature().isEmpty()).toList();
        assertThat(pages).allSatisfy(page -> assertThat(backings(page.feature())).as("a bean of %s", page.relative())
                .anyMatch(bean -> page.text().contains(bean)));
    }

    @Test
    void everyPageUsesTheBundles() {
        assertThat(Page.all()).filteredOn(Page::isPublic)
                .allSatisfy(page -> assertThat(page.text()).as("%s", page.relative()).contains("msg"));
    }

    @Test
    void everyButtonThatDeletesAsksFirst() {
        List<Element> deleting = Page.all().stream().flatMap(page -> page.elements().stream())
                .filter(element -> element.getAttribute("action").matches(".*\\.(?:delete|forget|invite)\\}"))
                .toList();
        assertThat(deleting).hasSizeGreaterThan(4).allSatisfy(button ->
                assertThat(button.getAttribute("confirm")).as(button.getAttribute("action")).containsPattern("msg\\['|Question\\}"));
    }

    /** A tag that lacks an attribute takes the one of that name that the tag around it has, even across an include. */
    @Test
    void whatStandsInAColumnInheritsNoAttributeOfTheColumn() {
        List<String> names = attributes("column");
        assertThat(names).contains("header", "kind");
        assertThat(List.of("address", "badge", "button", "count", "link", "time"))
                .allSatisfy(tag -> assertThat(attributes(tag)).as(tag).isNotEmpty().doesNotContainAnyElementsOf(names));
    }

    private static List<String> attributes(String tag) {
        return TAG_ATTRIBUTE.matcher(Page.read(House.PAGES.resolve("WEB-INF/tags/" + tag + ".xhtml")).text()).results()
                .map(match -> match.group(1)).distinct().toList();
    }

    @Test
    void findsWordsLooksAndScriptsWhereTheyAre() {
        assertThat(PageRules.findings(page("<p>Hello</p>"))).hasSize(1);
        assertThat(PageRules.findings(page("<p>#{msg['a']} · 3</p>"))).isEmpty();
        assertThat(PageRules.findings(page("<p style=\"color:red\"/>"))).hasSize(1);
        assertThat(PageRules.findings(page("<p onclick=\"x()\"/>"))).hasSize(1);
        assertThat(PageRules.findings(page("<script>x()</script>"))).isNotEmpty();
        assertThat(PageRules.findings(page("<button title=\"Save\" value=\"Save\"/>"))).hasSize(2);
        assertThat(PageRules.findings(page("<outputText value=\"#{bean.name}\"/>"))).isEmpty();
    }

    private static List<String> backings(String feature) {
        return House.classes().stream()
                .filter(type -> type.getPackageName().equals(Room.BASE + ".web." + feature))
                .map(JavaClass::getSimpleName).filter(name -> name.endsWith("Backing"))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1)).toList();
    }

    private static Page page(String body) {
        return Page.of(SAMPLE, "<html>" + body + "</html>");
    }
}
