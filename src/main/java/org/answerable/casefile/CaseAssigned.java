package org.answerable.casefile;

import org.answerable.platform.CaseId;

/**
 * A case was handed to a department, or to a person of it. Published in the transaction that does it.
 *
 * @param fromDepartment null if nobody owned it before
 * @param toPerson       null if the department as a whole owns it
 */
public record CaseAssigned(CaseId caseId, String fromDepartment, String toDepartment, String toPerson) {}
