package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * The answers from which a table rates the risk of a change.
 *
 * @param users      none, some or many
 * @param tested     yes, partly or no
 * @param risk       low, medium or high; null until the table was asked
 * @param by         user id
 */
public record Evaluation(
        CaseId caseId,
        String users,
        boolean reversible,
        String tested,
        boolean downtime,
        String risk,
        String by,
        Instant at) {}
