package org.sekisho.admin.demo;

import java.time.Instant;
import java.util.List;

/**
 * A message that the demo after-filter took.
 *
 * @param at         when
 * @param sender     its reverse path; empty for the null sender
 * @param recipients its recipients
 * @param subject    its subject; empty when it has none
 * @param size       its size in bytes
 * @param head       the first lines
 */
public record DemoMail(Instant at, String sender, List<String> recipients, String subject, long size, String head) {
}
