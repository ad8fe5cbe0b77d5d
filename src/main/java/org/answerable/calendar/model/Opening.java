package org.answerable.calendar.model;

/**
 * One interval of opening hours on the wall clock of a day.
 *
 * @param fromMinute minute of the day at which it opens, 0 to 1439
 * @param toMinute   minute of the day at which it closes, 1 to 1440 (midnight at the end of the day)
 */
public record Opening(int fromMinute, int toMinute) {

    /** Minutes on the wall clock of a day. */
    public static final int MINUTES_OF_DAY = 24 * 60;

    /** The whole day. */
    public static final Opening WHOLE_DAY = new Opening(0, MINUTES_OF_DAY);

    public Opening {
        if (fromMinute < 0 || toMinute > MINUTES_OF_DAY || fromMinute >= toMinute) {
            throw new IllegalArgumentException(
                    "Not an interval of a day, in minutes: " + fromMinute + " to " + toMinute);
        }
    }

    /** Reads an interval such as {@code 09:00-17:30}; {@code 24:00} is the end of the day. */
    public static Opening parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not an interval such as 09:00-17:30: " + text);
        }
        return new Opening(minute(ends[0]), minute(ends[1]));
    }

    private static int minute(String text) {
        if (!text.matches("\\d\\d:[0-5]\\d")) {
            throw new IllegalArgumentException("Not a time of day such as 09:00: " + text);
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }
}
