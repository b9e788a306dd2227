package org.sekisho.admin.dns;

import java.util.List;

/**
 * The name servers that are asked.
 *
 * @param inner   those that answer the inside, like {@code 192.0.2.53} or {@code 127.0.0.1:5353}
 * @param outer   those that answer as the world is answered
 * @param version of the row that they were read from, for a save
 */
public record DnsServers(List<String> inner, List<String> outer, int version) {
}
