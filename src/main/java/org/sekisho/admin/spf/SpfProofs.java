package org.sekisho.admin.spf;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.sekisho.dns.spf.SpfCheck;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.policy.SenderProof;

/** SPF by DNS. */
@ApplicationScoped
public class SpfProofs implements SenderProof {

    private final SpfCheck check;

    /** For the container's proxies. */
    protected SpfProofs() {
        this.check = null;
    }

    @Inject
    SpfProofs(SpfBounds bounds) {
        this.check = new SpfCheck(bounds.resolver(), bounds.patience(), InstantSource.system());
    }

    @Override
    public boolean spfPasses(IpAddress client, EmailAddress sender, Optional<String> helo) {
        return check.passes(client, sender, helo);
    }

    @PreDestroy
    void close() {
        check.close();
    }
}
