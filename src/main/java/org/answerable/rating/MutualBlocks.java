package org.answerable.rating;

import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/** Drivers and passengers who are never dispatched to each other again (互相拉黑). */
public interface MutualBlocks {

    /** Keeps the two of the order apart; nothing happens if they are already. */
    void block(CaseId review, TrueRating rating, Instant since);

    /** What the review found. */
    List<MutualBlock> of(CaseId review);

    /** Driver and passenger of an order. */
    record MutualBlock(String reference, String driver, Instant since) {}
}
