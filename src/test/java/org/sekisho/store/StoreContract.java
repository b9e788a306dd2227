package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.model.Account;
import org.sekisho.model.AuditEntry;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** What the store promises on every database. */
abstract class StoreContract extends PolicyContract {

    @Test
    void findsARejectionByEveryWordOfTheQueryNewestFirst() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a%b@one.example", 0),
                    rejection("AAAA-0002", "axb@one.example", 60), rejection("AAAA-0003", "c@two.example", 120)));
            return em;
        });
        assertThat(references(List.of("ONE.example", "staff"), Optional.empty(), 10))
                .containsExactly("AAAA-0002", "AAAA-0001");
        assertThat(references(List.of("a%b"), Optional.empty(), 10)).containsExactly("AAAA-0001");
        assertThat(references(List.of("aaaa-0003"), Optional.empty(), 10)).containsExactly("AAAA-0003");
        assertThat(references(List.of(), Optional.of(NOON.plusSeconds(60)), 10))
                .containsExactly("AAAA-0003", "AAAA-0002");
        assertThat(references(List.of(), Optional.empty(), 1)).containsExactly("AAAA-0003");
    }

    @Test
    void takesARejectionWithEveryTextTooLongAndWithNul() {
        String odd = "\u0000\u3042".repeat(30_000);
        Rejection rejection = new Rejection(NOON, "AAAA-0009", "n", RefusedEnvelope.of(odd, odd).from(odd, odd, odd),
                RefusalNotes.of("REJECT", odd, odd, odd));
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection));
            return em;
        });
        assertThat(references(List.of(), Optional.empty(), 10)).containsExactly("AAAA-0009");
    }

    @Test
    void keepsAccountsAndTheAuditTrail() {
        assertThat(database.<Boolean>inTransaction(em -> new AccountStore(em).isEmpty())).isTrue();
        Account account = new Account();
        account.setLogin("admin");
        account.setPasswordHash("hash");
        database.inTransaction(em -> new AccountStore(em).save(account));
        assertThat(database.<Optional<Account>>inTransaction(em -> new AccountStore(em).byLogin("admin"))).isPresent();
        database.inTransaction(em -> {
            new AuditStore(em).add(new AuditEntry(NOON, "admin", "list.save", "staff"));
            return em;
        });
        assertThat(database.<List<AuditEntry>>inTransaction(em -> new AuditStore(em).newest(5))).extracting(AuditEntry::getAt)
                .containsExactly(NOON);
    }

    private List<String> references(List<String> words, Optional<Instant> from, int limit) {
        return database.inTransaction(em -> new RejectionStore(em)
                .search(new RejectionCriteria(words, from, Optional.empty(), Optional.empty(), limit)).stream()
                .map(Rejection::getReference).toList());
    }

    private static Rejection rejection(String reference, String sender, long seconds) {
        return new Rejection(NOON.plusSeconds(seconds), reference, "node",
                RefusedEnvelope.of(sender, "staff@mlin.my.domain").from("192.0.2.1", "", "helo.example"),
                RefusalNotes.of("REJECT", "550 5.7.1 no", "posting policy", "a\nb").about("staff@mlin.my.domain", "POST"));
    }
}
