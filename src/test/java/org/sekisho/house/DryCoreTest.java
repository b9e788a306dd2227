package org.sekisho.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rooms that know only values: no clock, chance, file, log, thread, socket, setting or framework. */
class DryCoreTest {

    private static final String[] DRY = Room.allPackages(Room.ENVELOPE, Room.POLICY, Room.CONFGEN);
    private static final Pattern VALUES_OF_THE_JDK =
            Pattern.compile("java\\.(?:lang|lang\\.(?:invoke|runtime|annotation)|util|util\\.(?:function|stream|regex)"
                    + "|time|time\\.(?:format|temporal|chrono|zone)|text|math|nio|nio\\.charset)");
    private static final Set<String> SINGLE_VALUES = Set.of("java.net.IDN", "java.net.InetAddress",
            "java.net.UnknownHostException", "java.io.Serializable", "java.util.concurrent.TimeUnit");
    private static final Set<String> ZIP_IN_MEMORY = Set.of("java.io.ByteArrayOutputStream",
            "java.io.ByteArrayInputStream", "java.io.OutputStream", "java.io.InputStream", "java.io.IOException",
            "java.io.UncheckedIOException");
    private static final Set<String> SUMS_IN_MEMORY = Set.of("java.security.MessageDigest",
            "java.security.NoSuchAlgorithmException");
    private static final Set<String> NOT_A_VALUE = Set.of("java.lang.System$Logger", "java.lang.System$LoggerFinder",
            "java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Process", "java.lang.ProcessBuilder",
            "java.lang.Runtime", "java.time.Clock", "java.util.Random", "java.util.SplittableRandom",
            "java.util.Timer", "java.util.Scanner", "java.util.ServiceLoader", "java.util.ResourceBundle");
    private static final Set<String> OUTSIDE_LOOKS = Set.of("java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime", "java.lang.System.getenv", "java.lang.System.getProperty",
            "java.lang.System.getLogger", "java.lang.Math.random", "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault", "java.util.TimeZone.getDefault", "java.time.ZoneId.systemDefault",
            "java.net.InetAddress.getLocalHost", "java.net.InetAddress.getHostName",
            "java.net.InetAddress.getCanonicalHostName", "java.net.InetAddress.getAllByName",
            "java.net.InetAddress.isReachable");
    /** The generators' templates are on the class path, a part of the program. */
    private static final Set<String> TEMPLATES = Set.of("java.lang.Class.getResource",
            "java.lang.Class.getResourceAsStream");

    @Test
    void theEnvelopeKnowsOnlyTheValuesOfTheJdk() {
        check(Room.ENVELOPE, valuesOfTheJdk());
    }

    @Test
    void thePolicyKnowsOnlyTheEnvelopeValuesOfTheJdkAndRe2() {
        check(Room.POLICY, valuesOfTheJdk().or(resideInAnyPackage("com.google.re2j..")));
    }

    @Test
    void theGeneratorsKnowOnlyTheEnvelopeValuesOfTheJdkZipsAndSumsInMemory() {
        check(Room.CONFGEN, valuesOfTheJdk().or(resideInAnyPackage("java.util.zip.."))
                .or(describe("zips in memory", type -> ZIP_IN_MEMORY.contains(type.getFullName())))
                .or(describe("sums in memory", type -> SUMS_IN_MEMORY.contains(type.getFullName()))));
    }

    @Test
    void theDryRoomsAskNoClockNoChanceAndNoSetting() {
        noClasses().that().resideInAnyPackage(DRY).should().accessTargetWhere(looksOutside())
                .allowEmptyShould(true).check(House.classes());
    }

    @Test
    void onlyTheGeneratorsReadTemplatesFromTheClassPath() {
        noClasses().that().resideInAnyPackage(Room.allPackages(Room.ENVELOPE, Room.POLICY))
                .should().accessTargetWhere(describe("a template", access -> TEMPLATES.contains(
                        access.getTargetOwner().getFullName() + "." + access.getTarget().getName())))
                .allowEmptyShould(true).check(House.classes());
    }

    private static void check(Room room, DescribedPredicate<JavaClass> known) {
        classes().that().resideInAPackage(room.packages())
                .should().onlyDependOnClassesThat(known.or(resideInAnyPackage(room.reach())))
                .allowEmptyShould(true).check(House.classes());
    }

    private static DescribedPredicate<JavaClass> valuesOfTheJdk() {
        return describe("values of the JDK", type -> {
            JavaClass base = type.getBaseComponentType();
            return base.isPrimitive() || SINGLE_VALUES.contains(base.getFullName())
                    || VALUES_OF_THE_JDK.matcher(base.getPackageName()).matches()
                    && !NOT_A_VALUE.contains(base.getFullName());
        });
    }

    private static DescribedPredicate<JavaAccess<?>> looksOutside() {
        return describe("a clock, chance, a setting or a name look-up", access -> {
            String owner = access.getTargetOwner().getFullName();
            String name = access.getTarget().getName();
            return OUTSIDE_LOOKS.contains(owner + "." + name) || owner.startsWith("java.time.") && name.equals("now");
        });
    }
}
