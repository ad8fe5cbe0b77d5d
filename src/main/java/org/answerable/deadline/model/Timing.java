package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What the times of a ladder are reckoned from.
 *
 * @param limit   the promised time
 * @param counted counted time before {@code since}
 * @param since   from when on the clock has been running without a break
 * @param due     when the limit is used up
 */
public record Timing(Duration limit, Duration counted, Instant since, Instant due) {}
