package org.sekisho.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a rejection is counted by.
 *
 * @param at      when
 * @param verdict how
 * @param list    the list's posting address; empty where there was none
 * @param sender  the reverse path; empty for the null sender
 * @param client  the client's address
 * @param rule    the number of the rule that decided
 */
public record CountedRejection(Instant at, String verdict, String list, String sender, String client, Optional<Long> rule) {
}
