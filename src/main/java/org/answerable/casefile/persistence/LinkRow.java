package org.answerable.casefile.persistence;

import java.time.Instant;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.CaseId;

/** A row of {@code case_link} with the case at its other end. */
public record LinkRow(
        String otherCaseId, String otherNumber, String relation, boolean incoming, Instant linkedAt, String authorId) {

    /** The link of this row. */
    public Link toLink() {
        return new Link(new CaseId(otherCaseId), otherNumber, Relation.ofKey(relation), incoming, linkedAt, authorId);
    }
}
