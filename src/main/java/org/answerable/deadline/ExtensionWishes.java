package org.answerable.deadline;

import java.time.Instant;
import org.answerable.platform.CaseId;

/** Opens the approver's task for more time; answered by the modules whose models have one. */
public interface ExtensionWishes {

    /** True if more time for the deadline can be asked for now. */
    boolean possible(CaseId caseId, String deadlineKey);

    /**
     * Asks for more time in the name of the acting person.
     *
     * @throws org.answerable.platform.InvalidInputException if a field ({@code due}, {@code reason}, {@code deadline}) breaks a rule
     */
    void ask(CaseId caseId, String deadlineKey, Instant due, String reason);
}
