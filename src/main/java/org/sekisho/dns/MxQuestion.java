package org.sekisho.dns;

import org.sekisho.envelope.DomainName;

/** Where mail for a domain goes, asked of one server. */
public record MxQuestion(NameServerAddress server, DomainName domain) {
}
