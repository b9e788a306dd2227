package org.sekisho.smtp.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Random sessions: mostly sensible ones, of several transactions, oddly spaced, with oddly written commands and bytes. */
final class Sessions {

    private static final String[] NAMES = {"a", "soft", "hard", "\"b c\"", "\u3042", "x+y", "list", "staff-owner", "d.e"};
    private static final String[] DOMAINS = {"else.example", "mlin.my.domain", "mlex.my.domain", "\u4f8b.example", "MLIN.my.domain"};
    private static final String[] MAIL_OPTIONS = {" SIZE=100", " SIZE=99999999999", " BODY=8BITMIME", " RET=HDRS",
        " ENVID=a+2Bb", " SMTPUTF8", " AUTH=<>", " SIZE=abc", "  ", " X-ODD=1"};
    private static final String[] RCPT_OPTIONS = {" NOTIFY=SUCCESS,FAILURE", " ORCPT=rfc822;l@d", " NOTIFY=NEVER", " "};
    private static final String[] ODD_LINES = {"FOO", "MAILX FROM:<a@b>", "DATABASE", "VRFY a", "HELP", "EXPN l", "STARTTLS",
        "AUTH PLAIN AAAA", "BDAT 5 LAST", "ETRN x", "MAIL", "RCPT", "RCPT TO:", "MAIL FROM:", "RCPT <a@b>", "DATA now", "EHLO",
        "HELO ", "NOOP x", "MAIL TO:<a@b>", "rcpt from:<a@b>", "XFORWARD ADDR=192.0.2.1", "    x"};
    private static final String[] TEXT = {"x", "..", ".", "\r", "\r\n", "\r\n", "\r\n..", "\r\n.x", "\0", "\u00ff", "\r\r\n",
        "\r\n.\rx", "\t", "QUIT\r\n", "\r\nRCPT TO:<staff@mlin.my.domain>\r\n", " ", "\r.\r\n"};

    private final Random random;
    private boolean greeted;

    Sessions(long seed) {
        this.random = new Random(seed);
    }

    /** All that the client says, its QUIT included; each byte is one character. */
    String next() {
        StringBuilder session = new StringBuilder();
        greeted = !oneIn(20);
        if (greeted) {
            line(session, cased(one("EHLO ", "EHLO  ", "HELO ")) + "client.example");
        }
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            transaction(session);
        }
        line(session, "QUIT");
        return session.toString();
    }

    /** The same with some bytes of it changed, doubled, dropped or put in. */
    String mutated() {
        StringBuilder session = new StringBuilder(next());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(session.length());
            switch (random.nextInt(4)) {
                case 0 -> session.setCharAt(at, (char) random.nextInt(256));
                case 1 -> session.insert(at, one("\r", "\n", ".", "\r\n", "\n.\n", "\r\n.\r\r\n", "\n.\r\n", "\r\n.\n", "\0", "\u00ff", "\""));
                case 2 -> session.deleteCharAt(at);
                default -> session.insert(at, session.substring(at, Math.min(session.length(), at + random.nextInt(30))));
            }
        }
        return session.toString();
    }

    private void transaction(StringBuilder session) {
        odd(session);
        line(session, cased("MAIL") + one(" ", "  ", "\t") + cased("FROM:") + one("", "", " ") + one("<>", "<" + address() + ">")
                + some(MAIL_OPTIONS));
        odd(session);
        for (int i = random.nextInt(5); i > 0; i--) {
            line(session, cased("RCPT") + " " + cased("TO:") + one("", "", " ") + "<" + address() + ">" + some(RCPT_OPTIONS));
            odd(session);
        }
        if (oneIn(8)) {
            line(session, "RSET");
        } else if (greeted) {
            line(session, "RCPT TO:<a@else.example>");
            data(session);
        }
    }

    /** Only after a recipient that is surely accepted, or else the message would be commands. */
    private void data(StringBuilder session) {
        line(session, cased("DATA") + one("", " "));
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(one(TEXT));
        }
        if (oneIn(100)) {
            text.append("y".repeat(random.nextInt(200_000)));
        }
        session.append(harmless(text.toString())).append("\r\n.\r\n");
    }

    /** Without the ends, and what might be taken for ends, that chance has put in. */
    private static String harmless(String text) {
        String before = "\r\n" + text + "\r\n";
        String after = before.replaceAll("(?<!\r)\n", "").replaceAll("\r\n\\.(?=\r)", "\r\nx");
        return after.equals(before) ? text : harmless(after.substring(2, after.length() - 2));
    }

    private void odd(StringBuilder session) {
        if (oneIn(10)) {
            line(session, one(ODD_LINES));
        }
    }

    private String address() {
        return one(NAMES) + "@" + one(DOMAINS);
    }

    private String some(String[] options) {
        StringBuilder some = new StringBuilder();
        while (oneIn(2)) {
            some.append(one(options));
        }
        return some.toString();
    }

    private String cased(String word) {
        return oneIn(4) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private void line(StringBuilder session, String line) {
        session.append(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).append("\r\n");
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
