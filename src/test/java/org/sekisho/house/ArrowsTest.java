package org.sekisho.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrowsTest {

    private static final Pattern FORBIDDEN_WORD =
            Pattern.compile("(?i)(?:^|\\.)(?:utils?|common|helpers?|managers?|misc|shared)(?:\\.|$)");

    @ParameterizedTest
    @EnumSource(Room.class)
    void aRoomImportsOnlyTheRoomsItsArrowsPointTo(Room room) {
        classes().that().resideInAPackage(room.packages())
                .should().onlyDependOnClassesThat(
                        resideOutsideOfPackage(Room.BASE + "..").or(resideInAnyPackage(room.reach())))
                .allowEmptyShould(true).check(House.classes());
    }

    @Test
    void everyClassIsInARoomThatThePlanNames() {
        assertThat(packageNames()).allSatisfy(name ->
                assertThat(name.split("\\.")).as(name).hasSizeGreaterThan(2).satisfies(floors ->
                        assertThat(Room.titles()).as(name).contains(floors[2])));
    }

    @Test
    void subpackagesAreOneFloorDeep() {
        assertThat(packageNames()).allSatisfy(name ->
                assertThat(name.split("\\.")).as(name).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void noTwoPackagesDependOnEachOther() {
        slices().matching(Room.BASE + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(House.classes());
    }

    @Test
    void noPackageOrClassIsACatchAll() {
        assertThat(packageNames()).noneMatch(name -> FORBIDDEN_WORD.matcher(name).find());
        assertThat(House.classes()).extracting(JavaClass::getSimpleName)
                .noneMatch(name -> name.matches(".*(?:Utils?|Helper|Manager)$"));
    }

    private static List<String> packageNames() {
        return House.classes().stream().map(JavaClass::getPackageName).distinct().sorted().toList();
    }
}
