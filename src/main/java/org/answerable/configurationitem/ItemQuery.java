package org.answerable.configurationitem;

/**
 * Which items to list; null leaves a field open.
 *
 * @param q          the beginning of the code or of the name, in any letters
 * @param type       id of an {@link ItemType}
 * @param department id of the owner
 * @param state      key of an {@link ItemState}
 */
public record ItemQuery(String q, String type, String department, String service, String state) {

    /** Longest beginning that is looked for, in characters. */
    public static final int LONGEST_TEXT = 100;

    /** All items. */
    public static ItemQuery all() {
        return new ItemQuery(null, null, null, null, null);
    }
}
