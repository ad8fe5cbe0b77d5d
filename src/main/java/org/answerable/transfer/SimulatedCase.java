package org.answerable.transfer;

import java.time.Instant;
import org.answerable.complaint.intake.ComplaintDraft;

/**
 * A row of a file as it is lived through again.
 *
 * @param key      names the row in its source
 * @param draft    what is filed when the clock reaches its time of receipt
 * @param department who handles it
 * @param closedAt when its answer is sent and it is closed; null if it stays open
 */
public record SimulatedCase(String key, ComplaintDraft draft, String department, Instant closedAt) {}
