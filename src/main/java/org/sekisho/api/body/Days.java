package org.sekisho.api.body;

/** How many days back something looks. */
public final class Days {

    private static final int MOST = 3660;
    private static final String FIELD = "days";

    private Days() {
    }

    /** Takes a number of days, 0 for today alone. */
    public static int check(int days) {
        if (days < 0 || days > MOST) {
            throw new BadBodyException(FIELD, "write a number from 0, for today alone, to " + MOST);
        }
        return days;
    }

    /** Reads a number of days. */
    public static int read(String text) {
        return check(text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1);
    }
}
