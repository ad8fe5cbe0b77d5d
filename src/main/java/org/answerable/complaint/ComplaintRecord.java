package org.answerable.complaint;

import org.answerable.complaint.model.Ending;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;

/**
 * What a complaint has beyond its case file.
 *
 * @param ending      how its handling ended, null before
 * @param referredTo  to whom it was referred, else null
 * @param duplicateOf the case that it repeats, else null
 * @param finding     what the department found, null before
 * @param answer      the answer as drafted, null before
 * @param version     counts the changes; an update with another version is refused
 */
public record ComplaintRecord(
        CaseId caseId,
        Ending ending,
        String referredTo,
        CaseId duplicateOf,
        Finding finding,
        String answer,
        int version) {

    /** The record of a complaint just opened. */
    public static ComplaintRecord opened(CaseId caseId) {
        return new ComplaintRecord(caseId, null, null, null, null, null, 0);
    }

    public ComplaintRecord endedBy(Ending how) {
        return new ComplaintRecord(caseId, how, referredTo, duplicateOf, finding, answer, version);
    }

    public ComplaintRecord referred(String to) {
        return new ComplaintRecord(caseId, Ending.REFERRED, to, duplicateOf, finding, answer, version);
    }

    public ComplaintRecord repeats(CaseId other) {
        return new ComplaintRecord(caseId, Ending.DUPLICATE, referredTo, other, finding, answer, version);
    }

    public ComplaintRecord found(Finding result, String text) {
        return new ComplaintRecord(caseId, ending, referredTo, duplicateOf, result, text, version);
    }
}
