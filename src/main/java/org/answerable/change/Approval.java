package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * Who decides about a change, and what was decided.
 *
 * @param approval {@link #AUTOMATIC}, {@link #MANAGER}, or the key of a board such as {@link #ADVISORY}
 * @param quorum   votes that a board needs
 * @param veto     true if one vote against is enough
 * @param session  the session of the board, null for none
 * @param approved null until it was decided
 * @param by       user id of the change manager who decided; null for a board or a template
 * @param reason   null for none
 * @param at       when it was decided
 * @param version  counts the changes; an update with another version is refused
 */
public record Approval(
        CaseId caseId,
        String approval,
        int quorum,
        boolean veto,
        String session,
        Boolean approved,
        String by,
        String reason,
        Instant at,
        int version) {

    /** Nobody decides: a template did beforehand. */
    public static final String AUTOMATIC = "automatic";

    /** The change manager decides. */
    public static final String MANAGER = "manager";

    /** The board of those who know the affected services. */
    public static final String ADVISORY = "advisory";

    /** Two of those on duty. */
    public static final String EMERGENCY = "emergency";

    static Approval by(CaseId caseId, String approval, int quorum, boolean veto) {
        return new Approval(caseId, approval, quorum, veto, null, null, null, null, null, 0);
    }

    Approval inSession(String part) {
        return new Approval(caseId, approval, quorum, veto, part, approved, by, reason, at, version);
    }

    Approval decided(boolean yes, String person, String why, Instant when) {
        return new Approval(caseId, approval, quorum, veto, session, yes, person, why, when, version);
    }

    /** True if a board votes on it. */
    public boolean byBoard() {
        return !AUTOMATIC.equals(approval) && !MANAGER.equals(approval);
    }
}
