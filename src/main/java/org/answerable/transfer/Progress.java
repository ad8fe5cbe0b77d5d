package org.answerable.transfer;

/** Hears how far a file has been worked through. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (rows, share) -> {};

    /**
     * Called now and then, always from the same thread.
     *
     * @param rows  done so far
     * @param share of the whole, from 0 to 1
     */
    void reached(long rows, double share);
}
