package org.sekisho.smtp;

import java.util.List;
import java.util.Set;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

/** The example of the paper: an external and an internal list domain of my.domain. */
public final class PaperPolicy {

    private PaperPolicy() {
    }

    /** list@mlex.my.domain takes everyone, staff@mlin.my.domain insiders, who only need to claim it. */
    public static Snapshot snapshot() {
        return paper(1, PostingPolicy.INSIDERS, Exposure.INTERNAL);
    }

    /** The same, but everybody may post to staff@mlin.my.domain. */
    public static Snapshot openToAll() {
        return paper(2, PostingPolicy.ANYONE, Exposure.EXTERNAL);
    }

    private static Snapshot paper(long version, PostingPolicy staff, Exposure mlin) {
        return Snapshot.compile(version, new PolicySource(
                List.of(domain("mlex.my.domain", Exposure.EXTERNAL), domain("mlin.my.domain", mlin)),
                List.of(list("list@mlex.my.domain", PostingPolicy.ANYONE),
                        list("staff@mlin.my.domain", staff)),
                new Inside(List.of(), List.of(InsideDomain.of("my.domain")), List.of(), Inside.LOOPBACK),
                List.of(), Mode.ENFORCE));
    }

    private static DomainPolicy domain(String name, Exposure exposure) {
        return new DomainPolicy(DomainName.of(name), exposure, Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE);
    }

    private static ListPolicy list(String address, PostingPolicy policy) {
        return new ListPolicy(EmailAddress.of(address), policy, Mode.ENFORCE, Set.of(), Set.of());
    }
}
