package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * A word about what came of a change, see {@link org.answerable.change.model.ChangeResults}.
 *
 * @param remarks null for none
 * @param by      user id
 */
public record Result(CaseId caseId, String role, String outcome, String remarks, String by, Instant at) {}
