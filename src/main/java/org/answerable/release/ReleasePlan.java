package org.answerable.release;

import java.time.LocalDate;
import org.answerable.platform.CaseId;

/**
 * What the plan of a release says beside its window, which stands where those of changes do.
 *
 * @param department  id of the department that deploys
 * @param plan        the release plan
 * @param rehearsedOn when the way back was rehearsed, null if it was not
 * @param rehearsedBy by whom, null if it was not
 * @param rehearsal   the result of the rehearsal, or why there was none
 */
public record ReleasePlan(
        CaseId caseId, String department, String plan, LocalDate rehearsedOn, String rehearsedBy, String rehearsal) {}
