package org.sekisho.admin.configuration;

import java.util.List;

/**
 * The files of one bundle.
 *
 * @param key   its name: {@code postfix}, {@code mailman} or {@code dns}
 * @param files its files, in the order in which they are read
 * @param gone  the names of files that were downloaded and are no longer a part of it
 */
public record BundleView(String key, List<FileView> files, List<String> gone) {

    /** Whether a file says something else than when it was downloaded, or one is gone or new since. */
    public boolean isStale() {
        return isStale(files.stream().map(FileView::state).toList(), gone);
    }

    static boolean isStale(List<FileState> states, List<String> gone) {
        boolean anyDownloaded = !gone.isEmpty() || states.stream().anyMatch(state -> state != FileState.NEVER);
        return anyDownloaded && (!gone.isEmpty() || states.stream().anyMatch(state -> state != FileState.CURRENT));
    }

    /** Whether none of it was ever downloaded. */
    public boolean isUntouched() {
        return gone.isEmpty() && files.stream().allMatch(file -> file.state() == FileState.NEVER);
    }
}
