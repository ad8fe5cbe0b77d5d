package org.answerable.casefile.persistence;

import java.time.Instant;
import org.answerable.casefile.Attachment;
import org.answerable.platform.CaseId;

/** A row of {@code attachment}. */
public record AttachmentRow(
        String id,
        String caseId,
        Instant addedAt,
        String origin,
        String authorId,
        boolean forParty,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256) {

    /** The attachment of this row. */
    public Attachment toAttachment() {
        return new Attachment(
                id,
                new CaseId(caseId),
                addedAt,
                Attachment.Origin.ofKey(origin),
                authorId,
                forParty,
                name,
                mediaType,
                sizeBytes,
                sha256);
    }
}
