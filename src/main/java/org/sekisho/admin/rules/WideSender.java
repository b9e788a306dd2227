package org.sekisho.admin.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sender of an accepting rule that means more people than whoever writes it may think.
 *
 * @param kind   why it is wide
 * @param sender the entry as it was written
 */
public record WideSender(Kind kind, String sender) {

    /** Why a sender is wide. */
    public enum Kind {
        /** Everybody of one domain. */
        WHOLE_DOMAIN,
        /** Everybody of a domain where anybody gets an address. */
        FREEMAIL
    }

    /** Providers where anybody may open a mailbox; the large ones of the world and of Japan. */
    private static final Set<String> FREEMAIL = Set.of("gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.jp",
            "ymail.ne.jp", "outlook.com", "outlook.jp", "hotmail.com", "hotmail.co.jp", "live.com", "live.jp", "msn.com",
            "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "mail.ru",
            "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "naver.com", "daum.net", "proton.me",
            "protonmail.com", "zoho.com", "mail.com", "excite.co.jp", "goo.jp", "docomo.ne.jp", "ezweb.ne.jp",
            "au.com", "softbank.ne.jp", "i.softbank.jp", "nifty.com", "biglobe.ne.jp", "tutanota.com", "fastmail.com");

    /** The wide ones among entries that are written one a line. */
    public static List<WideSender> among(String senders) {
        return senders.lines().map(String::strip).filter(line -> line.startsWith("@"))
                .map(line -> new WideSender(isFreemail(line) ? Kind.FREEMAIL : Kind.WHOLE_DOMAIN, line)).toList();
    }

    private static boolean isFreemail(String line) {
        return FREEMAIL.contains(line.replaceFirst("^@\\.?", "").toLowerCase(Locale.ROOT));
    }
}
