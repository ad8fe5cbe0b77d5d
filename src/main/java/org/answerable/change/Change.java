package org.answerable.change;

import org.answerable.platform.CaseId;

/**
 * What was asked for; it never changes.
 *
 * @param kind      {@code it}; further kinds have steps of their own (F-36 to F-38)
 * @param model     {@link #STANDARD}, {@link #NORMAL} or {@link #EMERGENCY}
 * @param template  key of the template of a standard change, else null
 * @param requester user id
 */
public record Change(CaseId caseId, String kind, String model, String template, String requester) {

    /** Approved beforehand by its template. */
    public static final String STANDARD = "standard";

    /** Evaluated, then approved. */
    public static final String NORMAL = "normal";

    /** Approved by two of the emergency board, evaluated afterwards. */
    public static final String EMERGENCY = "emergency";

    /** True if it is evaluated only afterwards. */
    public boolean emergency() {
        return EMERGENCY.equals(model);
    }
}
