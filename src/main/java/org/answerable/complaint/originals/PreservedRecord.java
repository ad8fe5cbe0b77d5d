package org.answerable.complaint.originals;

import java.time.Instant;
import java.time.LocalDate;
import org.answerable.platform.CaseId;

/**
 * An original that is preserved; once named it stays.
 *
 * @param text         what it is
 * @param keptAt       where it is kept, place or reference in words; null if the attachment holds it
 * @param attachmentId the file of the case that holds it; may be null
 * @param originalOf   the day it is from
 * @param heldSince    since when it is preserved
 * @param keptUntil    until when it is kept in any case; a dispute that lasts longer keeps it longer
 * @param addedBy      user id
 */
public record PreservedRecord(
        String id,
        CaseId caseId,
        String text,
        String keptAt,
        String attachmentId,
        LocalDate originalOf,
        LocalDate heldSince,
        LocalDate keptUntil,
        Instant at,
        String addedBy) {}
