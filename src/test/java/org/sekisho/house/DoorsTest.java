package org.sekisho.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorsTest {

    @ParameterizedTest
    @EnumSource(Door.class)
    void aLibraryIsUsedOnlyBehindItsDoor(Door door) {
        noClasses().that().resideOutsideOfPackages(door.rooms())
                .should().dependOnClassesThat().resideInAnyPackage(door.packages())
                .allowEmptyShould(true).check(House.classes());
    }

    @Test
    void noLibraryIsUsedThatHasNoDoor() {
        String[] known = Stream.concat(Stream.of("", "java..", "javax.naming..", "javax.net..", "javax.crypto..",
                Room.BASE + ".."), Stream.of(Door.libraries())).toArray(String[]::new);
        classes().should().onlyDependOnClassesThat().resideInAnyPackage(known)
                .allowEmptyShould(true).check(House.classes());
    }
}
