package org.answerable.unapproved;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * A change that nobody approved.
 *
 * @param audit    the audit of configuration items that found it, null if it was reported by hand
 * @param decision null before it was decided on
 * @param version  counts the changes; an update with another version is refused
 */
public record UnapprovedChange(CaseId caseId, Found found, CaseId audit, Decision decision, int version) {

    /** It stays, and the register gets the true values. */
    public static final String KEEP = "keep";

    /** It is put back. */
    public static final String UNDO = "undo";

    /** It was approved after all. */
    public static final String UNFOUNDED = "unfounded";

    UnapprovedChange decided(Decision what) {
        return new UnapprovedChange(caseId, found, audit, what, version);
    }

    /**
     * How it was found.
     *
     * @param by       user id of who found it
     * @param doneBy   user id of who changed it, null if that is not known
     * @param reporter user id of who reported it
     */
    public record Found(Instant at, String by, String doneBy, String reporter) {}

    /**
     * What becomes of it.
     *
     * @param outcome    {@link #KEEP}, {@link #UNDO} or {@link #UNFOUNDED}
     * @param department id of the one that puts the register or the change right
     * @param by         user id
     */
    public record Decision(String outcome, String department, String by, String reason, Instant at) {}
}
