package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * That a release does the work of a change.
 *
 * @param department id of the department that deploys, null before it does
 * @param outcome    {@link #WORKED}, {@link #ROLLED_BACK} or {@link #RETURNED}; null until the release has ended
 */
public record InRelease(CaseId caseId, CaseId release, String department, String outcome, Instant takenAt) {

    /** It is in use; the requester and the check say whether it works. */
    public static final String WORKED = "worked";

    /** It was taken back: everything is as before. */
    public static final String ROLLED_BACK = "rolled-back";

    /** It was not taken back whole. */
    public static final String ROLL_BACK_FAILED = "roll-back-failed";

    /** It was taken out untouched, and gets a plan of its own. */
    public static final String RETURNED = "returned";

    /** The role of the word by which it is kept who deployed a release. */
    public static final String DEPLOYMENT = "deployed";

    InRelease deployedBy(String office) {
        return new InRelease(caseId, release, office, outcome, takenAt);
    }

    InRelease ended(String how) {
        return new InRelease(caseId, release, department, how, takenAt);
    }
}
