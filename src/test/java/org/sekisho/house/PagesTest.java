package org.sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pages come in threes: the page, its bean, its texts in every language. */
class PagesTest {

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
