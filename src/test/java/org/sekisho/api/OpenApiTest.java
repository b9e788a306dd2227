package org.sekisho.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/openapi.yaml} against the resources. */
class OpenApiTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs/reference/openapi.yaml");
    private static final Pattern LINE = Pattern.compile("(?m)^  (/\\S+):$|^    (get|put|post|delete|patch):$");

    @Test
    void describesEveryCallAndNoOther() throws IOException {
        assertThat(described(Files.readString(PAGE))).isEqualTo(calls());
    }

    private static Set<String> described(String page) {
        Set<String> calls = new TreeSet<>();
        String path = "";
        for (Matcher line = LINE.matcher(page); line.find();) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                calls.add(line.group(2).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return calls;
    }

    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sekisho.api").stream().filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect).flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> verb(method).ifPresent(verb -> calls.add(verb + " " + path(method))));
        return calls;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value).findFirst();
    }

    private static String path(Method method) {
        String own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        return (method.getDeclaringClass().getAnnotation(Path.class).value() + own).replaceAll("\\{(\\w+):.*}",
                "{$1}");
    }
}
