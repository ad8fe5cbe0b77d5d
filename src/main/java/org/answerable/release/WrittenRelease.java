package org.answerable.release;

import org.answerable.change.WrittenPlan;

/**
 * The plan of a release as somebody wrote it; every field may be null.
 *
 * @param window      window, decision time, items, check, rollback plan, waiver: as in the plan of a change
 * @param department  id of the department that deploys
 * @param plan        the release plan
 * @param rehearsedOn such as {@code 2026-01-20}, null if the way back was not rehearsed
 * @param rehearsedBy by whom
 * @param rehearsal   its result, or why there was none
 */
public record WrittenRelease(
        WrittenPlan window, String department, String plan, String rehearsedOn, String rehearsedBy, String rehearsal) {}
