package org.answerable.deadline;

import java.util.List;
import org.answerable.casefile.CaseFile;

/**
 * Whoever was told of a deadline can say that it is not theirs. Somebody who leads the department decides, never who contests it: it stays
 * with the reader, or somebody else is told from then on. The deadline itself, its clock and its verdict never change by it.
 */
public interface DeadlineContests {

    /** Characters of a reason at most. */
    int REASON = 1_000;

    /** The open deadlines of the case that the person was told of, or a department of the person, and may contest. */
    List<Deadline> open(CaseFile file, String userId);

    /**
     * Opens the task of the approver, in the name of the acting person.
     *
     * @param deadlineId id of one of those that are {@linkplain #open open} to the person
     * @param reason     why, at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    void contest(CaseFile file, String deadlineId, String reason);
}
