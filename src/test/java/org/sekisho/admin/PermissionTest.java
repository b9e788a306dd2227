package org.sekisho.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.model.AccountRole;

/** Who may do what, over all use cases there are: a new one is an administrator's until it says otherwise. */
class PermissionTest {

    private static final JavaClasses ROOM = new ClassFileImporter().importPackages("org.sekisho.admin", "org.sekisho.web",
            "org.sekisho.api");

    /** What pages and programs may ask without being somebody: the way in, and whether this is the demo. */
    private static final Set<String> OPEN = Set.of("Setup", "AccountIdentityStore", "DemoInbox", "ApiToken", "Caller");

    private static final Set<String> LOG = Set.of("Rejections.tops", "Rejections.get", "Rejections.search",
            "Rejections.count", "RuleExplanations.japanese", "Decisions.decide", "Status.get", "Traffic.over");
    private static final Set<String> SEEN_BY_BOTH = Set.of("AllowRequests.open", "AllowRequests.decided",
            "AllowRequests.waiting", "AllowRequests.get");

    @Test
    void anAdministratorMayDoEverything() {
        assertThat(useCases()).hasSizeGreaterThan(60)
                .allMatch(useCase -> AdministeredInterceptor.isFor(useCase, AccountRole.ADMINISTRATOR));
    }

    @Test
    void theHelpdeskReadsTheLogTriesEnvelopesAndAsks() {
        assertThat(names(AccountRole.HELPDESK)).containsExactlyInAnyOrderElementsOf(
                Stream.of(LOG, SEEN_BY_BOTH, Set.of("AllowRequests.ask")).flatMap(Set::stream).toList());
    }

    @Test
    void anOwnerAnswersRequestsAndMayDoNothingElse() {
        assertThat(names(AccountRole.OWNER)).containsExactlyInAnyOrderElementsOf(Stream.of(SEEN_BY_BOTH,
                Set.of("AllowRequests.preview", "AllowRequests.approve", "AllowRequests.decline")).flatMap(Set::stream).toList());
    }

    @Test
    void whateverPagesAndProgramsCallAsksForThePermission() {
        List<JavaClass> called = ROOM.stream()
                .filter(type -> type.getPackageName().startsWith("org.sekisho.web") || type.getPackageName().startsWith("org.sekisho.api"))
                .flatMap(type -> type.getAllFields().stream()).map(field -> field.getRawType())
                .filter(type -> type.getPackageName().startsWith("org.sekisho.admin"))
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class)).distinct().toList();
        assertThat(called).hasSizeGreaterThan(15).filteredOn(type -> !OPEN.contains(type.getSimpleName()))
                .allMatch(type -> type.isAnnotatedWith(Administered.class));
    }

    private static List<String> names(AccountRole role) {
        return useCases().stream().filter(useCase -> AdministeredInterceptor.isFor(useCase, role))
                .map(useCase -> useCase.getDeclaringClass().getSimpleName() + "." + useCase.getName()).distinct().toList();
    }

    private static List<Method> useCases() {
        return ROOM.stream().filter(type -> type.isAnnotatedWith(Administered.class)).map(JavaClass::reflect)
                .filter(type -> !type.equals(AdministeredInterceptor.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).toList();
    }
}
