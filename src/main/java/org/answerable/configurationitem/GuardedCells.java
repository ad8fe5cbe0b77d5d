package org.answerable.configurationitem;

import java.util.regex.Pattern;

/**
 * Cells of tables that a spreadsheet might run as a formula: they carry an apostrophe in front. What carries some already gets one more, so
 * that reading gives back exactly what was written.
 */
final class GuardedCells {

    private static final Pattern GUARDED_ALREADY = Pattern.compile("'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private GuardedCells() {}

    /** The text for a writer that itself puts an apostrophe before a formula. */
    static String written(String text) {
        return text != null && GUARDED_ALREADY.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell without its guard. */
    static String read(String cell) {
        return GUARDED_ALREADY.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
