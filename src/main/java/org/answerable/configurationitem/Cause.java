package org.answerable.configurationitem;

import org.answerable.platform.CaseId;

/**
 * Why an item was changed, checked: an approved change or a correction.
 *
 * @param caseId of the change; null for a correction
 * @param number of the change; null for a correction
 * @param reason of the correction; null for a change
 */
public record Cause(CaseId caseId, String number, String reason) {

    /** True if nobody approved it: the register was wrong, not the item. */
    public boolean isCorrection() {
        return caseId == null;
    }
}
