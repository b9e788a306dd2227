package org.sekisho.policy.addresses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as octets behind one another, each with its length in front, in chunks that need not be moved to grow. */
final class OctetPool {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MAX_CHUNKS = 1 << 31 - CHUNK_BITS;
    private static final int LENGTH = 2;
    private static final int MAX_LENGTH = 0xffff;

    private final List<byte[]> chunks = new ArrayList<>();
    /** Place 0 means "nowhere", so the first text begins behind it. */
    private int used = 1;

    OctetPool() {
        chunks.add(new byte[CHUNK]);
    }

    /**
     * Adds a text.
     *
     * @return its place: positive, and the same as long as the pool lives
     * @throws IllegalStateException when two gigabytes are full
     */
    int add(byte[] octets) {
        if (octets.length > MAX_LENGTH) {
            throw new IllegalArgumentException("an address of " + octets.length + " octets");
        }
        if (used + LENGTH + octets.length > CHUNK) {
            newChunk();
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        int place = chunks.size() - 1 << CHUNK_BITS | used;
        chunk[used] = (byte) (octets.length >>> 8);
        chunk[used + 1] = (byte) octets.length;
        System.arraycopy(octets, 0, chunk, used + LENGTH, octets.length);
        used += LENGTH + octets.length;
        return place;
    }

    boolean isAt(int place, byte[] octets) {
        byte[] chunk = chunks.get(place >>> CHUNK_BITS);
        int start = place & CHUNK - 1;
        int length = length(chunk, start);
        return length == octets.length
                && Arrays.equals(chunk, start + LENGTH, start + LENGTH + length, octets, 0, length);
    }

    byte[] at(int place) {
        byte[] chunk = chunks.get(place >>> CHUNK_BITS);
        int start = (place & CHUNK - 1) + LENGTH;
        return Arrays.copyOfRange(chunk, start, start + length(chunk, start - LENGTH));
    }

    private void newChunk() {
        if (chunks.size() == MAX_CHUNKS) {
            throw new IllegalStateException("the addresses of the policy fill more than two gigabytes");
        }
        chunks.add(new byte[CHUNK]);
        used = 0;
    }

    private static int length(byte[] chunk, int start) {
        return (chunk[start] & 0xff) << 8 | chunk[start + 1] & 0xff;
    }
}
