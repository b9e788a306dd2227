package org.sekisho.admin.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.model.FileDownload;

/**
 * A generated file beside its last download. The number of the policy's version stands in every file, so the file is
 * compared as it would have been made with the number of then.
 *
 * @param file   the file
 * @param last   its last download
 * @param ofThen its text with the number of then
 */
record Comparison(GeneratedFile file, Optional<FileDownload> last, String ofThen) {

    FileState state() {
        if (last.isEmpty()) {
            return FileState.NEVER;
        }
        return last.get().getText().equals(ofThen) ? FileState.CURRENT : FileState.STALE;
    }

    /** When it was downloaded. */
    Optional<Instant> at() {
        return last.map(FileDownload::getAt);
    }

    /** What has changed since; empty when nothing. */
    List<DiffLine> difference() {
        return last.map(download -> Differences.between(download.getText(), ofThen)).orElse(List.of());
    }

    /** Whether the file was too long to be kept: then nothing is known of its last download. */
    boolean isTooLong() {
        return file.text().length() > FileDownload.MOST;
    }
}
