package org.sekisho.policy.decision;

/**
 * Why and how a recipient is refused.
 *
 * @param code          the SMTP reply code, 4yz or 5yz
 * @param enhanced      the enhanced status code (RFC 3463)
 * @param publicText    what the client reads
 * @param privateReason what we know; never sent
 */
public record Refusal(int code, String enhanced, String publicText, String privateReason) {

    /** Bad destination mailbox address syntax (RFC 3463 X.1.3). */
    public static Refusal badRecipient(String privateReason) {
        return new Refusal(501, "5.1.3", "recipient address is not in its plain form", privateReason);
    }

    /** Bad sender's mailbox address syntax (RFC 3463 X.1.7). */
    public static Refusal badSender(String privateReason) {
        return new Refusal(501, "5.1.7", "sender address cannot be read", privateReason);
    }

    /** A header that does not plainly say who sends: refused for its content (RFC 3463 X.7.1), not for a path. */
    public static Refusal badHeader(String privateReason) {
        return new Refusal(550, "5.7.1", "the header does not plainly say who sends", privateReason);
    }

    /** Bad destination mailbox address (RFC 3463 X.1.1). */
    public static Refusal noSuchList(String name, String privateReason) {
        return new Refusal(550, "5.1.1", "no such list: " + name, privateReason);
    }

    /** Delivery not authorized, message refused (RFC 3463 X.7.1), in the words of the paper. */
    public static Refusal notAuthorized(String list, String privateReason) {
        return new Refusal(550, "5.7.1", "insufficient authorization: " + list, privateReason);
    }

    /** Not now (RFC 3463 X.7.1 with class 4). */
    public static Refusal notNow(String list, String privateReason) {
        return new Refusal(451, "4.7.1", "try again later: " + list, privateReason);
    }

    /** The decision itself failed (RFC 3463 X.3.0): temporary, for the fault is ours. */
    public static Refusal noDecision(String privateReason) {
        return new Refusal(451, "4.3.0", "no decision at the moment, try again later", privateReason);
    }

    /** The same refusal with other words for the client. */
    public Refusal saying(String otherText) {
        return new Refusal(code, enhanced, otherText, privateReason);
    }
}
