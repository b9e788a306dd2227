package org.sekisho.policy.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;

class AddressBookTest {

    @Test
    void aSetContainsWhatWasPutInAndNothingElse() {
        long seed = Long.getLong("sekisho.seed", System.nanoTime());
        Logger.getLogger(AddressBookTest.class.getName()).info("-Dsekisho.seed=" + seed);
        Random random = new Random(seed);
        AddressBook book = new AddressBook();
        List<AddressSet> sets = new ArrayList<>();
        List<Set<EmailAddress>> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            AddressBook.Gathering gathering = book.gather();
            Set<EmailAddress> these = new HashSet<>();
            for (int j = random.nextInt(2000); j > 0; j--) {
                EmailAddress address = address(random.nextInt(20_000));
                these.add(address);
                gathering.add(address);
            }
            sets.add(gathering.finish());
            expected.add(these);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(sets.get(i).size()).isEqualTo(expected.get(i).size());
            for (int j = 0; j < 20_500; j++) {
                assertThat(sets.get(i).contains(address(j))).isEqualTo(expected.get(i).contains(address(j)));
            }
        }
    }

    @Test
    void keepsAnAddressOnceHoweverManySetsHaveIt() {
        AddressBook book = new AddressBook();
        for (int i = 0; i < 10; i++) {
            AddressBook.Gathering gathering = book.gather();
            gathering.add(address(1));
            gathering.add(address(1));
            assertThat(gathering.finish().size()).isEqualTo(1);
        }
        assertThat(book.size()).isEqualTo(1);
        assertThat(book.gather().finish().isEmpty()).isTrue();
    }

    @Test
    void takesLongAddressesAndManyChunks() {
        AddressBook book = new AddressBook();
        AddressBook.Gathering gathering = book.gather();
        DomainName domain = DomainName.of("my.domain");
        for (int i = 0; i < 60; i++) {
            gathering.add(new EmailAddress("\u3042".repeat(20_000) + i, domain));
        }
        AddressSet set = gathering.finish();
        assertThat(set.size()).isEqualTo(60);
        assertThat(set.contains(new EmailAddress("\u3042".repeat(20_000) + 59, domain))).isTrue();
        assertThat(set.contains(new EmailAddress("\u3042".repeat(20_000) + 60, domain))).isFalse();
        assertThat(set.contains(new EmailAddress("\u3042".repeat(30_000), domain))).isFalse();
    }

    private static EmailAddress address(int number) {
        return new EmailAddress("user" + number, DomainName.of("d" + number % 7 + ".example"));
    }
}
