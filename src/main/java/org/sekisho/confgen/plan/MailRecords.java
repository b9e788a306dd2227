package org.sekisho.confgen.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the DNS says about mail that claims to come from a list domain: the same for every list domain.
 *
 * @param spf   the text of an SPF record (RFC 7208), like {@code v=spf1 mx -all}
 * @param dmarc the text of a DMARC record (RFC 7489), like {@code v=DMARC1; p=none}
 */
public record MailRecords(Optional<String> spf, Optional<String> dmarc) {

    private static final Pattern SPF = Pattern.compile("v=spf1(?: [A-Za-z0-9.:/_%{}?~+=-]{1,200}){0,40}");
    private static final Pattern DMARC = Pattern.compile("v=DMARC1; ?p=(?:none|quarantine|reject)"
            + "(?:; ?[a-z]{1,10}=[A-Za-z0-9.:@!,+_-]{1,200}){0,10};?");
    /** The longest string of one TXT record (RFC 1035 section 3.3). */
    private static final int LONGEST = 255;

    public MailRecords {
        check(spf, SPF, "an SPF record; write it like v=spf1 mx -all");
        check(dmarc, DMARC, "a DMARC record; write it like v=DMARC1; p=none");
    }

    /** None. */
    public static MailRecords none() {
        return new MailRecords(Optional.empty(), Optional.empty());
    }

    /** The records with these texts; a blank one is none. */
    public static MailRecords of(String spf, String dmarc) {
        return new MailRecords(Optional.of(spf.strip()).filter(text -> !text.isEmpty()),
                Optional.of(dmarc.strip()).filter(text -> !text.isEmpty()));
    }

    private static void check(Optional<String> text, Pattern form, String what) {
        if (text.filter(record -> record.length() > LONGEST || !form.matcher(record).matches()).isPresent()) {
            throw new IllegalArgumentException("\"" + text.get() + "\" is not " + what);
        }
    }
}
