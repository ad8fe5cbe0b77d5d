package org.answerable.casefile.persistence;

import java.time.Instant;
import org.answerable.casefile.Correspondence;

/** A row of {@code correspondence}. */
public record CorrespondenceRow(
        String id,
        String caseId,
        Instant filedAt,
        String direction,
        String channel,
        String kind,
        String partyId,
        String authorId,
        String subject,
        String body) {

    /** The correspondence of this row. */
    public Correspondence toCorrespondence() {
        return new Correspondence(id, filedAt, direction, channel, kind, partyId, authorId, subject, body);
    }
}
