package org.answerable.contribution;

import org.answerable.platform.CaseId;

/** A department has given what was asked of it; told in the transaction that keeps the answer. */
public record ContributionReceived(CaseId caseId, String contributionId) {}
