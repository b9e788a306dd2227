package org.sekisho.smtp.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.envelope.Reply;
import org.sekisho.smtp.wire.Keywords;
import org.sekisho.smtp.wire.RawReply;
import org.sekisho.smtp.wire.Xforward;

/** The replies that the checkpoint gives itself (RFC 5321 section 4.2, RFC 3463). */
final class LocalReplies {

    static final Reply OK = Reply.of(250, "2.0.0", "Ok");
    static final Reply SENDER_OK = Reply.of(250, "2.1.0", "Ok");
    static final Reply BYE = Reply.of(221, "2.0.0", "Bye");
    static final Reply HELLO_FIRST = Reply.of(503, "5.5.1", "send EHLO or HELO first");
    static final Reply NESTED_MAIL = Reply.of(503, "5.5.1", "nested MAIL command");
    static final Reply NEED_MAIL = Reply.of(503, "5.5.1", "need MAIL command");
    static final Reply IN_TRANSACTION = Reply.of(503, "5.5.1", "mail transaction in progress");
    static final Reply NO_VALID_RECIPIENTS = Reply.of(554, "5.5.1", "no valid recipients");
    static final Reply NOT_IMPLEMENTED = Reply.of(502, "5.5.1", "command not implemented");
    static final Reply HELLO_SYNTAX = Reply.of(501, "5.5.4", "syntax: EHLO hostname");
    static final Reply MAIL_SYNTAX = Reply.of(501, "5.5.4", "syntax: MAIL FROM:<address>");
    static final Reply RCPT_SYNTAX = Reply.of(501, "5.5.4", "syntax: RCPT TO:<address>");
    static final Reply DATA_SYNTAX = Reply.of(501, "5.5.4", "syntax: DATA");
    static final Reply XFORWARD_SYNTAX = Reply.of(501, "5.5.4", "syntax: XFORWARD attribute=value...");
    static final Reply XFORWARD_NOT_BELIEVED = Reply.of(550, "5.7.0", "not authorized to use XFORWARD");
    static final Reply TOO_MANY_RECIPIENTS = Reply.of(452, "4.5.3", "too many recipients");
    static final RawReply UNAVAILABLE =
            RawReply.of(Reply.of(451, "4.3.0", "mail system behind the checkpoint is not available"));

    private static final List<String> USUAL =
            List.of("8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES");
    /** What we answer ourselves, or refuse. */
    private static final Set<String> NOT_PASSED_ON = Set.of("PIPELINING", "XFORWARD", "STARTTLS", "AUTH", "CHUNKING",
            "BINARYMIME", "XCLIENT", "ETRN", "BURL", "VRFY", "EXPN", "HELP");

    /** RFC 5321 section 4.5.3.1.10: the client sends the message again for the recipients that were answered so. */
    static final Reply OWN_TRANSACTION = Reply.of(452, "4.5.3", "this recipient takes messages by itself, send it again");

    private LocalReplies() {
    }

    static Reply helo(String hostName) {
        return Reply.plain(250, hostName);
    }

    /** The extensions that the after-filter announced last, or the usual ones while it has not been heard of. */
    static Reply ehlo(String hostName, Keywords learned, boolean xforward) {
        List<String> lines = new ArrayList<>();
        lines.add(hostName);
        lines.add("PIPELINING");
        List<String> behind = learned.lines().isEmpty() ? USUAL : learned.lines();
        behind.stream().filter(line -> !NOT_PASSED_ON.contains(Keywords.nameOf(line))).forEach(lines::add);
        if (xforward) {
            lines.add("XFORWARD " + Xforward.ATTRIBUTES);
        }
        return new Reply(250, Optional.empty(), lines);
    }

    static Reply forbiddenBytes(String what) {
        return Reply.of(550, "5.5.2", "message contains " + what);
    }
}
