package org.answerable.change;

/**
 * Why a window stands although something speaks against it, as somebody wrote it; each may be null.
 *
 * @param freeze   why the work cannot wait for the end of a freeze
 * @param outside  why maintenance is done outside of its windows (D-38)
 * @param conflict why it is done beside changes of dependent items
 */
public record Reasons(String freeze, String outside, String conflict) {

    /** How long each may be, in characters. */
    public static final int LONGEST = 1_000;

    /** None is given. */
    public static final Reasons NONE = new Reasons(null, null, null);
}
