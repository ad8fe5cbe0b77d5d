package org.answerable.configurationitem;

import java.time.Instant;

/**
 * One field of one change of a type; never changed again.
 *
 * @param id      later ones sort after earlier ones
 * @param version of the type, made by the change
 * @param field   {@code nameEn}, {@code nameZh}, {@code active} or {@code attribute.<id>}
 * @param before  what stood; null for nothing
 * @param after   what stands since; null for nothing
 */
public record TypeLine(
        String id,
        String typeId,
        int version,
        Instant at,
        String actor,
        String channel,
        String field,
        String before,
        String after) {}
