package org.answerable.casefile;

import java.time.Instant;

/** What was said to or by a party; see {@link NewCorrespondence} for the fields. */
public record Correspondence(
        String id,
        Instant at,
        String direction,
        String channel,
        String kind,
        String partyId,
        String authorId,
        String subject,
        String body) {}
