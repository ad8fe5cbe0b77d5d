package org.answerable.casefile.persistence;

import org.answerable.casefile.CaseLinks.Joined;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.CaseId;

/** A row of {@code case_link}. */
public record JoinedRow(String caseId, String relation, String otherCaseId) {

    /** The link of this row. */
    public Joined toJoined() {
        return new Joined(new CaseId(caseId), Relation.ofKey(relation), new CaseId(otherCaseId));
    }
}
