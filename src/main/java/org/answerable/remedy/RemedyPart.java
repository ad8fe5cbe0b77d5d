package org.answerable.remedy;

import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;

/**
 * What one instance of the model {@code remedy} carries out in its case. A case may have several at a time: a second answer may grant
 * more while the first refund is on its way. Each touches what it took up itself, so that nothing is paid twice.
 *
 * @param caseId the case
 * @param id     also names the part in the keys of its deadlines
 */
public record RemedyPart(CaseId caseId, String id) {

    /** The deadline of this kind that binds the part. */
    String deadline(String kind) {
        return new DeadlineKey(kind, id).toString();
    }
}
