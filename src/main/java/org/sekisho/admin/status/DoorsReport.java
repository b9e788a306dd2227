package org.sekisho.admin.status;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of the SMTP proxy and of its after-filter.
 *
 * @param listen        where the proxy listens, host:port
 * @param isListening   whether it does
 * @param policyDoor    where the policy door answers, host:port; empty when it is off
 * @param sessions      how many sessions are open
 * @param afterFilter   where the after-filter is expected, host:port
 * @param state         whether it answered when it was last asked
 * @param since         since when it is in that state
 * @param error         what went wrong last, when it is down
 */
public record DoorsReport(String listen, boolean isListening, Optional<String> policyDoor, int sessions, String afterFilter, AfterFilterHealth state,
        Optional<Instant> since, Optional<String> error) {
}
