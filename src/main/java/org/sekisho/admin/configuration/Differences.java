package org.sekisho.admin.configuration;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What has changed from one text to another. */
final class Differences {

    private static final int CONTEXT = 2;
    /** The two lines with the names of the files. */
    private static final int HEAD = 2;

    private Differences() {
    }

    /** The changed lines with two lines around each change; empty for equal texts. */
    static List<DiffLine> between(String before, String now) {
        List<String> old = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff("before", "now", old, DiffUtils.diff(old, now.lines().toList()), CONTEXT)
                .stream().skip(HEAD).map(DiffLine::of).toList();
    }
}
