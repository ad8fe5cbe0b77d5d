package org.answerable.casefile;

import java.util.List;

/** Files cases that another system has kept until now. */
public interface PastCases {

    /**
     * Files the cases, in the caller's transaction, with few statements however many they are. Each gets a fresh number of the year
     * it was received in. In its ledger the facts stand at their original times, beginning with {@code casefile.imported}. A case
     * that has ended is complete with that and never gets a process; the process of an open one is started by the caller, in the
     * same transaction.
     *
     * @return the files, in the order given
     * @throws IllegalArgumentException if one ended before it was received
     */
    List<CaseFile> file(List<PastCase> cases);
}
