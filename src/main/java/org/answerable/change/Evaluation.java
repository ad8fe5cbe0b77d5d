package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * The answers from which a table rates the risk of a change.
 *
 * @param users      none, some or many
 * @param tested     yes, partly or no
 * @param impact     what the items that it touches bring with them; null where that was not kept
 * @param risk       low, medium or high; null until the table was asked
 * @param by         user id
 */
public record Evaluation(
        CaseId caseId,
        String users,
        boolean reversible,
        String tested,
        boolean downtime,
        Impact impact,
        String risk,
        String by,
        Instant at) {

    /**
     * What was found in the register of items, and in the plans of others, when it was evaluated.
     *
     * @param items     how many hang on those it touches
     * @param services  how many these and those it touches belong to
     * @param conflicts how many other cases are at the same or dependent items
     * @param told      which these are, null for none
     * @param remarks   what follows from them, null where there are none
     */
    public record Impact(int items, int services, int conflicts, String told, String remarks) {}
}
