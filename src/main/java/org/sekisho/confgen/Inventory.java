package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sekisho.confgen.plan.ServerPath;

/** What a bundle holds, for programs: a manifest in JSON (RFC 8259), and sums that {@code sha256sum -c} reads. */
final class Inventory {

    private Inventory() {
    }

    /** The files, then the manifest of them, then the sums of all of these. */
    static List<GeneratedFile> addTo(List<GeneratedFile> files, long snapshot, ServerPath directory) {
        Bundle bundle = files.get(0).bundle();
        List<GeneratedFile> all = new ArrayList<>(files);
        all.add(new GeneratedFile(bundle, "manifest.json", directory.resolve("manifest.json"),
                "What is in the bundle, for programs.", manifest(bundle, snapshot, files)));
        all.add(new GeneratedFile(bundle, "SHA256SUMS", directory.resolve("SHA256SUMS"),
                "What sha256sum -c compares the files with.", sums(all)));
        return List.copyOf(all);
    }

    private static String manifest(Bundle bundle, long snapshot, List<GeneratedFile> files) {
        return "{\n  \"bundle\": " + quoted(bundle.key()) + ",\n  \"snapshot\": " + snapshot + ",\n  \"files\": [\n"
                + files.stream().map(Inventory::entry).collect(joining(",\n")) + "\n  ]\n}\n";
    }

    private static String entry(GeneratedFile file) {
        return "    {\"name\": " + quoted(file.name()) + ", \"target\": " + quoted(file.targetPath().text())
                + ", \"bytes\": " + file.bytes().length + ",\n     \"sha256\": " + quoted(sum(file))
                + ",\n     \"purpose\": " + quoted(file.purpose()) + "}";
    }

    private static String sums(List<GeneratedFile> files) {
        return files.stream().map(file -> sum(file) + "  " + file.name() + "\n").collect(joining());
    }

    private static String sum(GeneratedFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
