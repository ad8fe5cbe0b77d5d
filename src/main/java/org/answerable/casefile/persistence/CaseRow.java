package org.answerable.casefile.persistence;

import java.time.Instant;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;

/** A row of {@code case_file}. */
public record CaseRow(
        String id,
        String number,
        String kind,
        String profile,
        String channel,
        String subject,
        String description,
        String service,
        String reference,
        String category,
        String severity,
        String state,
        String ownerDepartment,
        String ownerPerson,
        String locale,
        boolean confidential,
        Instant receivedAt,
        Instant closedAt,
        Instant changedAt,
        String changedBy,
        int version) {

    /** The row of a case as it shall be, changed now by somebody. */
    public static CaseRow of(CaseFile file, Instant changedAt, String changedBy) {
        return new CaseRow(
                file.id().value(),
                file.number(),
                file.kind().key(),
                file.profile(),
                file.channel(),
                file.subject(),
                file.description(),
                file.service(),
                file.reference(),
                file.category(),
                file.severity(),
                file.state(),
                file.ownerDepartment(),
                file.ownerPerson(),
                file.locale(),
                file.confidential(),
                file.receivedAt(),
                file.closedAt(),
                changedAt,
                changedBy,
                file.version());
    }

    /** The case of this row. */
    public CaseFile toCaseFile() {
        return new CaseFile(
                new CaseId(id),
                number,
                CaseKind.ofKey(kind),
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                category,
                severity,
                state,
                ownerDepartment,
                ownerPerson,
                locale,
                confidential,
                receivedAt,
                closedAt,
                version);
    }
}
