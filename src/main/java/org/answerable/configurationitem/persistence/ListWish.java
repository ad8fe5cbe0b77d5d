package org.answerable.configurationitem.persistence;

import java.util.Locale;
import org.answerable.configurationitem.ItemQuery;

/**
 * A piece of the list, as the statement takes it.
 *
 * @param codeEnd the first text behind all that begin with {@code code}; likewise {@code nameEnd}
 * @param after   the code where the piece before ended, null for the first
 */
record ListWish(ItemQuery query, String code, String codeEnd, String name, String nameEnd, String after, int limit) {

    static ListWish of(ItemQuery query, String after, int limit) {
        String sought =
                query.q() == null || query.q().isBlank() ? null : query.q().strip();
        String code = sought == null ? null : sought.toUpperCase(Locale.ROOT);
        String name = sought == null ? null : sought.toLowerCase(Locale.ROOT);
        return new ListWish(query, code, behind(code), name, behind(name), after, limit);
    }

    /** A range instead of a pattern: every database answers it from the index, whatever signs the text holds. */
    private static String behind(String beginning) {
        if (beginning == null) {
            return null;
        }
        int last = beginning.codePointBefore(beginning.length());
        String head = beginning.substring(0, beginning.length() - Character.charCount(last));
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return last == Character.MAX_CODE_POINT ? beginning + "\uFFFF" : head + Character.toString(next);
    }
}
