package org.sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final UsedKeys USED = UsedKeys.in(texts(House.PAGES, ".xhtml"),
            Stream.of(texts(House.MAIN, ".java"), texts(House.PAGES, ".xml")).flatMap(List::stream).toList());

    @Test
    void everyLanguageHasTheSameKeys() {
        List<Bundle> bundles = Bundle.all();
        assertThat(bundles).allSatisfy(bundle ->
                assertThat(bundle.keys()).as("%s", bundle.file()).isEqualTo(bundles.get(0).keys()));
    }

    @Test
    void everyKeyThatAPageUsesIsInEveryLanguage() {
        assertThat(Bundle.all()).allSatisfy(bundle -> {
            assertThat(bundle.keys()).as("%s", bundle.file()).containsAll(USED.whole());
            assertThat(USED.starts()).allSatisfy(start ->
                    assertThat(bundle.keys()).as("keys that start with %s", start)
                            .anyMatch(key -> key.startsWith(start)));
        });
    }

    @Test
    void noKeyIsUnused() {
        assertThat(Bundle.all()).flatExtracting(Bundle::keys).allMatch(USED::uses);
    }

    @Test
    void noTextIsEmptyOrWrittenTwice() {
        assertThat(Bundle.all()).allSatisfy(bundle -> {
            assertThat(bundle.twice()).as("written twice in %s", bundle.file()).isEmpty();
            assertThat(bundle.texts()).allSatisfy((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
        });
    }

    @Test
    void everyLanguageLeavesTheSamePlacesForValues() {
        List<Bundle> bundles = Bundle.all();
        assertThat(bundles.get(0).keys()).allSatisfy(key -> assertThat(bundles).allSatisfy(bundle ->
                assertThat(bundle.places(key)).as("%s in %s", key, bundle.file())
                        .isEqualTo(bundles.get(0).places(key))));
    }

    @Test
    void findsKeysInEveryWayOfWritingThem() {
        UsedKeys used = UsedKeys.in(
                List.of("<p>#{msg['a.b']} #{msg.c_d} #{msg['role.'.concat(r)]} #{msg[\"e.f\"]}</p>"),
                List.of("message(\"g.h\"); message(\"trace.\" + kind)"));
        assertThat(used.whole()).containsExactly("a.b", "c_d", "e.f");
        assertThat(used.starts()).containsExactly("role.");
        assertThat(List.of("g.h", "trace.LIST", "role.POST")).allMatch(used::uses);
        assertThat(List.of("a", "x.y", "rol")).noneMatch(used::uses);
    }

    private static List<String> texts(Path folder, String ending) {
        return House.files(folder, ending).stream().map(House::read).toList();
    }
}
