package org.answerable.deadline;

import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline.State;

/**
 * What became of a promise never changes. Where it was found wrong, the true verdict stands beside it, with its reason. Who corrects is
 * a department head or a manager, has no department in common with those that had the promise or own the case, and does not own the
 * case: four eyes.
 */
public interface VerdictCorrections {

    /** Characters of a reason at most. */
    int REASON = 1_000;

    /** The deadlines of the case whose verdict this person may correct: kept or broken, and ended. */
    List<Deadline> open(CaseFile file, String userId);

    /**
     * Writes the true verdict beside the one of the deadline, in the name of the acting person, with an entry in the ledger.
     *
     * @param deadlineId id of one of those that are {@linkplain #open open} to the person
     * @param verdict    {@code met} or {@code breached}, another one than stands
     * @param reason     why, at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    void correct(CaseFile file, String deadlineId, String verdict, String reason);

    /** All corrections of the deadline, oldest first. */
    List<Correction> of(String deadlineId);

    /** A verdict that stands beside another one. */
    record Correction(String id, String deadlineId, State verdict, String reason, String by, Instant at) {}
}
