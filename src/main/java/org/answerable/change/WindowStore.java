package org.answerable.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.platform.CaseId;

/** Reads the windows of planned work, of changes and releases alike. */
public interface WindowStore {

    /** Waits until nobody else plans or declares a freeze, until the end of the transaction. */
    void lock();

    /**
     * Windows that overlap the time, earliest first.
     *
     * @param heldOnly false for those that were given back as well
     */
    List<Row> between(Instant from, Instant to, boolean heldOnly, int limit);

    /** Windows that are over while their cases, in one of these states, are still at work, earliest first. */
    List<Row> overrunning(Set<String> atWork, int limit);

    /** The codes of the items that the cases touch. */
    Map<CaseId, Set<String>> items(Collection<CaseId> cases);

    /** Cases that are not over and touch one of the items, with the codes of these; oldest first, at most so many codes. */
    Map<CaseId, Set<String>> open(Collection<String> codes, int limit);

    /** The departments that do steps of the cases. */
    Map<CaseId, Set<String>> departments(Collection<CaseId> cases);

    /**
     * A window.
     *
     * @param held      false if it was given back: the work is over, cancelled or planned anew
     * @param sequence  counts the changes of the window
     * @param changedAt null if that was never kept
     */
    record Row(CaseId caseId, Instant start, Instant end, boolean held, int sequence, Instant changedAt) {}
}
