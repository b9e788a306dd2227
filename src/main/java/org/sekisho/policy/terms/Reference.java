package org.sekisho.policy.terms;

import java.util.Locale;
import java.util.Optional;

/**
 * The code in a refusal, {@code XXXX-XXXX}, that a sender quotes and a helpdesk looks up. Letters that are mistaken for
 * one another (I, L, O, U) do not occur.
 */
public record Reference(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    /** The code of a random number; its lower 40 bits count. */
    public static Reference of(long random) {
        StringBuilder code = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (random >>> (5 * i)) & 31));
        }
        return new Reference(code.toString());
    }

    /** Reads a code that a person typed: any letter case, with or without the hyphen, O for 0, I and L for 1. */
    public static Optional<Reference> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replace("-", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        boolean isCode = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return isCode ? Optional.of(new Reference(code.substring(0, 4) + "-" + code.substring(4))) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
