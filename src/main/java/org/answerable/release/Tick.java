package org.answerable.release;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * That a criterion of a release is met.
 *
 * @param evidence   in words, or the name of the file
 * @param attachment id of the file of the case that is the evidence, null for words
 * @param by         user id
 */
public record Tick(
        CaseId caseId, String stage, String criterion, String evidence, String attachment, String by, Instant at) {}
