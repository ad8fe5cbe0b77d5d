package org.answerable.signal;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A signal as it came in, not yet checked; every field may be null.
 *
 * @param event      what was detected, such as {@code car-swap}
 * @param profile    whose promise it breaks; null: the first one that takes signals
 * @param reference  the order, at most 200 characters
 * @param driver     who broke it, at most 100 characters
 * @param detectedAt when it was detected; null: now
 * @param evidence   what shows it, at most 4,000 characters
 * @param loss       what it cost the platform, claimed back after cheating
 * @param currency   of the loss, three letters
 */
public record DetectedSignal(
        String event,
        String profile,
        String reference,
        String driver,
        Instant detectedAt,
        String evidence,
        BigDecimal loss,
        String currency) {}
