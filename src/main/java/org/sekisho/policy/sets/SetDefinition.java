package org.sekisho.policy.sets;

import java.util.List;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.SetName;

/**
 * A sender set before it is compiled.
 *
 * @param name        its name
 * @param plusFolding whether {@code user+anything@host} is taken for {@code user@host}, here and in what asks
 * @param addresses   its single addresses, folded where it folds
 * @param entries     all other entries
 */
public record SetDefinition(SetName name, boolean plusFolding, AddressSet addresses, List<SetEntry> entries) {

    public SetDefinition {
        entries = List.copyOf(entries);
    }

    /** A set of these entries; its addresses go into the book. */
    public static SetDefinition of(SetName name, boolean plusFolding, List<SetEntry> entries, AddressBook book) {
        AddressBook.Gathering addresses = book.gather();
        entries.stream().filter(SetDefinition::isAddress).map(SetDefinition::address)
                .forEach(address -> addresses.add(plusFolding ? fold(address) : address));
        return new SetDefinition(name, plusFolding, addresses.finish(),
                entries.stream().filter(entry -> !isAddress(entry)).toList());
    }

    /** The address without its extension; a local part that begins with a plus has none. */
    static EmailAddress fold(EmailAddress address) {
        int plus = address.local().indexOf('+');
        return plus > 0 ? new EmailAddress(address.local().substring(0, plus), address.domain()) : address;
    }

    private static boolean isAddress(SetEntry entry) {
        return entry instanceof SetEntry.Sender sender && sender.term() instanceof SenderTerm.Address;
    }

    private static EmailAddress address(SetEntry entry) {
        return ((SenderTerm.Address) ((SetEntry.Sender) entry).term()).address();
    }
}
