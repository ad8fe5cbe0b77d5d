package org.answerable.complaint.imported;

import org.answerable.platform.CaseId;

/**
 * What the import said about a complaint that was open in another system.
 *
 * @param departmentId who handles it; null where triage finds out
 */
public record ImportedStart(CaseId caseId, StartStage stage, String departmentId) {}
