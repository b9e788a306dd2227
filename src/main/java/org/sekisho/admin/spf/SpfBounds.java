package org.sekisho.admin.spf;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** How SPF is asked for; whoever reads the settings implements it. */
public interface SpfBounds {

    /** Which resolver is asked; empty for the host's own. */
    Optional<InetSocketAddress> resolver();

    /** How long one answer may take in all. */
    Duration patience();
}
