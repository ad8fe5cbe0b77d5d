package org.answerable.configurationitem;

import java.time.Instant;

/**
 * One field of one change of one item; never changed again.
 *
 * @param id       later ones sort after earlier ones
 * @param version  of the item, made by the change
 * @param at       when (UTC, microseconds)
 * @param actor    user id of who did it, or the name of the part of the system
 * @param field    {@code created}, {@code name}, {@code state}, {@code department}, {@code service}, {@code attribute.<id>} or {@code
 *     relation}
 * @param before   what stood; null for nothing
 * @param after    what stands since; null for nothing
 * @param number   of the approved change that caused it, or null
 * @param reason   of the correction that it was, or null
 */
public record HistoryLine(
        String id,
        String itemId,
        int version,
        Instant at,
        String actor,
        String channel,
        String field,
        String before,
        String after,
        String caseId,
        String number,
        String reason) {}
