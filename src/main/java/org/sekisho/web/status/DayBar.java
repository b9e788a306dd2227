package org.sekisho.web.status;

import java.time.LocalDate;

/**
 * One day's refusals as a bar.
 *
 * @param day    the day
 * @param count  how many
 * @param height the bar's height in percent of the highest one's
 */
public record DayBar(LocalDate day, long count, long height) {

    public LocalDate getDay() {
        return day;
    }

    public long getCount() {
        return count;
    }

    public long getHeight() {
        return height;
    }

    /** Where the bar begins, in percent from the top. */
    public long getTop() {
        return 100 - height;
    }

    /** Month and day, {@code 08-01}. */
    public String getLabel() {
        return day.toString().substring("2026-".length());
    }
}
