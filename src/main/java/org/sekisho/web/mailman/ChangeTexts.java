package org.sekisho.web.mailman;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.admin.mailman.ChangeKind;
import org.sekisho.model.FollowChange;
import org.sekisho.web.forms.Texts;

/** The details of a change, in the reader's language where they are words. */
final class ChangeTexts {

    private ChangeTexts() {
    }

    static String detail(FollowChange change) {
        String detail = change.getDetail();
        return switch (ChangeKind.valueOf(change.getKind())) {
            case DOMAIN_NEW -> Texts.of("Exposure." + detail);
            case LIST_NEW -> Texts.of("PostingPolicy." + detail);
            case POLICY, POLICY_KEPT -> Stream.of(detail.split(" / ")).map(policy -> Texts.of("PostingPolicy." + policy))
                    .collect(Collectors.joining(" \u2192 "));
            case LEFT_OUT -> leftOut(detail);
            default -> detail;
        };
    }

    private static String leftOut(String detail) {
        int blank = detail.indexOf(' ');
        return blank < 0 ? Texts.of("ImportRemark." + detail, "")
                : Texts.of("ImportRemark." + detail.substring(0, blank), detail.substring(blank + 1));
    }
}
