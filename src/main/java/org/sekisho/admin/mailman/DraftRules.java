package org.sekisho.admin.mailman;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;

/** The rows that the rules of a draft become. */
final class DraftRules {

    /** A rule's senders are kept in one column of 60,000 characters. */
    private static final int MOST_CHARACTERS = 50_000;

    private DraftRules() {
    }

    /** The rows of a list, in order and without positions; a draft with very many senders becomes several. */
    static List<SenderRule> rows(MailingList list, List<RuleDraft> drafts) {
        List<SenderRule> rows = new ArrayList<>();
        for (RuleDraft draft : drafts) {
            portions(draft.senders()).forEach(senders -> rows.add(row(list, draft, senders)));
        }
        return rows;
    }

    /** What tells whether Mailman's settings have changed: 64 hexadecimal digits. */
    static String digest(List<RuleDraft> drafts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(drafts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static SenderRule row(MailingList list, RuleDraft draft, String senders) {
        SenderRule row = new SenderRule();
        row.setScope(Scope.LIST);
        row.setList(list);
        row.setAction(draft.action());
        row.setSenders(senders);
        row.setInside(draft.insideOnly() ? Boolean.TRUE : null);
        row.setRoles(EnumSet.of(Role.POST));
        row.setNote("Mailman: " + draft.setting());
        return row;
    }

    private static List<String> portions(List<String> senders) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        for (String sender : senders) {
            if (portion.length() > 0 && portion.length() + sender.length() >= MOST_CHARACTERS) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.length() > 0 ? "\n" : "").append(sender);
        }
        portions.add(portion.toString());
        return portions;
    }
}
