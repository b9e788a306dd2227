package org.sekisho.smtp.demo;

import java.time.Instant;
import java.util.List;

/**
 * A message that the demo after-filter took.
 *
 * @param received   when its final dot came
 * @param sender     the path of MAIL as the client wrote it, {@code <>} for the null sender
 * @param recipients the paths of RCPT as the client wrote them
 * @param subject    the first Subject field, unfolded but not decoded; empty where there is none
 * @param size       octets, the line of the final dot not counted
 * @param head       the beginning, at most 16 kB, as UTF-8 with LF line ends
 */
public record DemoMessage(Instant received, String sender, List<String> recipients, String subject, long size,
        String head) {

    public DemoMessage {
        recipients = List.copyOf(recipients);
    }
}
