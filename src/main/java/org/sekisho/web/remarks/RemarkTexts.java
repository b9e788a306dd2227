package org.sekisho.web.remarks;

import java.util.List;
import org.sekisho.policy.lint.Cause;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.web.forms.Texts;

/** Remarks in the reader's language. */
public final class RemarkTexts {

    private RemarkTexts() {
    }

    /** One remark as a sentence. */
    public static String of(Remark remark) {
        return Texts.of("Remark." + remark.kind(), remark.details().stream().map(RemarkTexts::detail).toArray());
    }

    /** Those among the remarks that are about that thing, one sentence each. */
    public static List<String> about(Subject subject, List<Remark> remarks) {
        return remarks.stream().filter(remark -> remark.subject().equals(subject)).map(RemarkTexts::of).toList();
    }

    private static String detail(String detail) {
        return Cause.reading(detail).map(cause -> Texts.of("Cause." + cause.name())).orElse(detail);
    }
}
