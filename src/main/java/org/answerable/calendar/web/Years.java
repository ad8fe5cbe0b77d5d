package org.answerable.calendar.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.calendar.holidays.HolidayLibrary;
import org.answerable.platform.WrittenField;

/** A span of years as written: {@code 2027} or {@code 2027-2030}. */
final class Years {

    private static final Pattern SPAN = Pattern.compile("((?:19|20|21)\\d\\d)(?: ?- ?((?:19|20|21)\\d\\d))?");

    private Years() {}

    /** First and last year. */
    static int[] read(String text) {
        Matcher found = SPAN.matcher(text == null ? "" : text.strip());
        if (!found.matches()) {
            throw WrittenField.refused("years", "type", "2027-2030");
        }
        int first = Integer.parseInt(found.group(1));
        int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
        if (last < first || last >= first + HolidayLibrary.MOST_YEARS) {
            throw WrittenField.refused("years", "too-large", HolidayLibrary.MOST_YEARS + " years");
        }
        return new int[] {first, last};
    }
}
