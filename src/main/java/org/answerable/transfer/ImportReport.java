package org.answerable.transfer;

import java.time.Duration;

/**
 * What became of the rows of a file; each row is counted once.
 *
 * @param closed  became closed case files without a process (would become, in a dry run)
 * @param open    became cases whose model is under way (would become, in a dry run)
 * @param known   had become cases in an earlier run
 * @param refused stand in the file of refused rows with the reason
 * @param told    heads of department who were sent a summary
 */
public record ImportReport(long closed, long open, long known, long refused, int told, Duration took) {

    /** All rows of the file. */
    public long rows() {
        return closed + open + known + refused;
    }
}
