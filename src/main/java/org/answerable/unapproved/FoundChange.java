package org.answerable.unapproved;

import java.time.Instant;

/**
 * An unapproved change as somebody reports it, not yet checked; every field but the channel may be null.
 *
 * @param profile     whose promises bind it; null: the first one that takes changes
 * @param channel     web, rest or audit
 * @param subject     at most 200 characters
 * @param description what was found, at most 4,000 characters
 * @param items       codes of configuration items, separated by blanks, commas or lines
 * @param foundAt     null: now; never in the future
 * @param foundBy     user id of who found it; null: who reports it
 * @param doneBy      user id of who changed it; null: not known
 * @param service     the service that it touches, at most 200 characters
 */
public record FoundChange(
        String profile,
        String channel,
        String subject,
        String description,
        String items,
        Instant foundAt,
        String foundBy,
        String doneBy,
        String service) {}
