package org.answerable.release;

import org.answerable.platform.CaseId;

/**
 * A release as it was opened; it never changes.
 *
 * @param requester user id of who opened it
 */
public record Release(CaseId caseId, String requester) {}
