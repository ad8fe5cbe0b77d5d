package org.answerable.release;

import java.time.Instant;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.change.ReleaseChange.Left;
import org.answerable.platform.CaseId;

/**
 * A change that a release has, or had.
 *
 * @param change  its case
 * @param outcome one of the constants; null as long as nothing is known of it
 * @param why     null for none
 * @param by      user id of who took it in, or said what came of it
 */
public record TakenChange(String id, CaseId release, CaseId change, String outcome, String why, String by, Instant at) {

    /** It was verified: it works. */
    public static final String WORKS = "works";

    /** It was verified: it does not work; or the way back failed. */
    public static final String FAILS = "fails";

    /** It was rolled back: everything is as before. */
    public static final String ROLLED_BACK = "rolled-back";

    /** The way back did not work. */
    public static final String FAILED = "failed";

    /** It was not begun, and gets a plan of its own. */
    public static final String UNTOUCHED = "untouched";

    /** It left the release before it was deployed. */
    public static final String LEFT = "left";

    private static final Set<String> BY_ITSELF = Set.of(Left.CANCELLED, Left.MOVED_ON);

    /** True as long as the release has it. */
    public boolean held() {
        return !LEFT.equals(outcome);
    }

    /** Why, as every reader of the release may know it: of a confidential change no words of people. */
    public String openWhy(CaseFile itsCase) {
        return itsCase.confidential() && !BY_ITSELF.contains(String.valueOf(why)) ? null : why;
    }

    TakenChange ended(String how, String because, String person, Instant when) {
        return new TakenChange(id, release, change, how, because, person, when);
    }
}
