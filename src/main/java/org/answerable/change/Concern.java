package org.answerable.change;

import java.time.Instant;
import java.util.Set;
import org.answerable.platform.CaseId;

/**
 * What speaks against a planned window, why it was planned all the same, and what was decided.
 *
 * @param plan    number of the plan
 * @param kind    {@link #FREEZE}, work that {@linkplain #OVERRUN overruns} on its items, {@link #OUTSIDE} of the maintenance windows (D-38), or {@link #DEPENDENT} items change meanwhile
 * @param subject id of the freeze, or of the case that overruns; empty for the others
 * @param told    what was told to whoever planned
 * @param reason  of whoever planned; null where the freeze came later
 * @param outcome null until it is decided
 * @param by      user id of who decided, null for nobody
 * @param why     of who decided
 */
public record Concern(
        CaseId caseId,
        int plan,
        String kind,
        String subject,
        String told,
        String reason,
        String outcome,
        String by,
        String why,
        Instant at) {

    public static final String FREEZE = "freeze";
    public static final String OVERRUN = "overrun";
    public static final String OUTSIDE = "outside";
    public static final String DEPENDENT = "dependent";

    /** Those about which somebody else decides. */
    static final Set<String> DECIDED_ON = Set.of(FREEZE, OVERRUN);

    /** Somebody else allows it. */
    public static final String GRANTED = "granted";

    /** Somebody else does not. */
    public static final String REFUSED = "refused";

    /** An emergency needs nobody's word beside that of its board; it stands on record. */
    public static final String EMERGENCY = "emergency";

    /** Needs no word of anybody else. */
    public static final String ACCEPTED = "accepted";

    /** True if somebody has to decide about it. */
    public boolean open() {
        return outcome == null;
    }

    /** True if the work may be done all the same. */
    public boolean allowed() {
        return outcome != null && !REFUSED.equals(outcome);
    }
}
