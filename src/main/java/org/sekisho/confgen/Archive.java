package org.sekisho.confgen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one bundle as one zip, the same bytes for the same files. */
public final class Archive {

    /**
     * A true time would make equal files unequal archives. The first month that a zip can hold would too: the JDK adds
     * a second time stamp to the very first moment, which depends on the time zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {
    }

    /** The files by their names, in their order, without directories. */
    public static byte[] zip(List<GeneratedFile> files) {
        return zip(files, GeneratedFile::name);
    }

    /** The files of all bundles, each bundle in a directory of its name. */
    public static byte[] zipByBundle(List<GeneratedFile> files) {
        return zip(files, file -> file.bundle().key() + "/" + file.name());
    }

    private static byte[] zip(List<GeneratedFile> files, Function<GeneratedFile, String> path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (GeneratedFile file : files) {
                ZipEntry entry = new ZipEntry(path.apply(file));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
