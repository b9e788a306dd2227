package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.confgen.GeneratedFile;

/** Checks generated files: with the programs that will read them where this host has them, else by reading them here. */
@ApplicationScoped
public class FileChecks {

    private static final Logger LOG = System.getLogger(FileChecks.class.getName());

    /** What each check says, by the file's name. */
    Map<String, FileCheck> of(List<GeneratedFile> files) {
        Map<String, FileCheck> checks = new HashMap<>();
        files.forEach(file -> checks.put(file.name(), BuiltInCheck.of(file)));
        try {
            Path directory = Files.createTempDirectory("sekisho-check");
            try {
                check(files, directory, checks);
            } finally {
                delete(directory);
            }
        } catch (IOException noRoom) {
            LOG.log(Level.WARNING, "generated files can only be checked by reading them: {0}", noRoom.toString());
        }
        return checks;
    }

    private static void check(List<GeneratedFile> files, Path directory, Map<String, FileCheck> checks)
            throws IOException {
        for (GeneratedFile file : files) {
            Files.writeString(directory.resolve(file.name()), Relocation.of(file, directory));
        }
        for (GeneratedFile file : files) {
            if (checks.get(file.name()).good()) {
                ToolCheck.of(file, directory).ifPresent(check -> checks.put(file.name(), check));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Files that name one another by their target paths find one another in the directory of the check. */
    private static final class Relocation {

        static String of(GeneratedFile file, Path directory) {
            return file.text().replace(file.targetPath().parent().text() + "/", directory + "/");
        }
    }
}
