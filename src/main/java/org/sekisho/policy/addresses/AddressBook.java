package org.sekisho.policy.addresses;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sekisho.envelope.EmailAddress;

/**
 * Every address of a policy once, as octets, and sets that refer to them. Filled by one thread; the sets that come out
 * of it may be asked by any number of threads once they were handed over.
 */
public final class AddressBook {

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int FREE = 0;

    private final OctetPool pool = new OctetPool();
    /** Where an address is in the pool, by its hash; the next free slot after it when that one is taken. */
    private int[] slots = new int[FIRST_SLOTS];
    private int count;

    /** A set that is being filled. */
    public final class Gathering {

        private int[] places = new int[4];
        private int size;

        private Gathering() {
        }

        /** Puts an address in; twice is once. */
        public void add(EmailAddress address) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size + (size >> 1) + 1);
            }
            places[size++] = put(octets(address));
        }

        /** The set of what was put in; nothing more may be put in then. */
        public AddressSet finish() {
            Arrays.sort(places, 0, size);
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || places[i] != places[i - 1]) {
                    places[distinct++] = places[i];
                }
            }
            return distinct == 0 ? AddressSet.none() : new Entries(AddressBook.this, Arrays.copyOf(places, distinct));
        }
    }

    private record Entries(AddressBook book, int[] places) implements AddressSet {

        @Override
        public boolean contains(EmailAddress address) {
            return contains(octets(address));
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entries entries && entries.places.length == places.length
                    && Arrays.stream(places).allMatch(place -> entries.contains(book.pool.at(place)));
        }

        @Override
        public int hashCode() {
            return places.length;
        }

        private boolean contains(byte[] octets) {
            int place = book.find(octets);
            return place != FREE && Arrays.binarySearch(places, place) >= 0;
        }
    }

    /** Begins a set. */
    public Gathering gather() {
        return new Gathering();
    }

    /** How many different addresses it holds. */
    public int size() {
        return count;
    }

    private static byte[] octets(EmailAddress address) {
        return address.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int find(byte[] octets) {
        return slots[slotOf(octets)];
    }

    private int put(byte[] octets) {
        int slot = slotOf(octets);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        slots[slot] = pool.add(octets);
        int place = slots[slot];
        count++;
        if (count * 3L > slots.length * 2L) {
            grow();
        }
        return place;
    }

    /** The slot of these octets, or the free one where they would go. */
    private int slotOf(byte[] octets) {
        int slot = hash(octets) & slots.length - 1;
        while (slots[slot] != FREE && !pool.isAt(slots[slot], octets)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int place : old) {
            if (place != FREE) {
                slots[slotOf(pool.at(place))] = place;
            }
        }
    }

    /** FNV-1a, its upper bits mixed into the lower ones that choose the slot. */
    private static int hash(byte[] octets) {
        int hash = 0x811c9dc5;
        for (byte octet : octets) {
            hash = (hash ^ octet) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }
}
