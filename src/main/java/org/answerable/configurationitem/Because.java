package org.answerable.configurationitem;

/**
 * Why somebody changes an item, as told; exactly one of both.
 *
 * @param change the number of an approved change that is being implemented, or null
 * @param reason of a correction: what was wrong and how that is known; or null
 */
public record Because(String change, String reason) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    /** A correction of what stands. */
    public static Because correction(String reason) {
        return new Because(null, reason);
    }

    /** Within the change of the number. */
    public static Because change(String number) {
        return new Because(number, null);
    }
}
