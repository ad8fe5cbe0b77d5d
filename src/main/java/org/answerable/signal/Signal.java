package org.answerable.signal;

import java.math.BigDecimal;
import java.time.Instant;
import org.answerable.platform.CaseId;
import org.answerable.signal.model.SignalEvent;

/**
 * A signal as kept.
 *
 * @param key         digest of the idempotency key of its sender
 * @param requestHash digest of what was sent
 * @param caseId      null only while the case is being opened
 */
public record Signal(
        String key,
        String requestHash,
        CaseId caseId,
        SignalEvent event,
        String driver,
        String reference,
        BigDecimal loss,
        String currency,
        Instant detectedAt,
        int version) {

    Signal in(CaseId opened) {
        return new Signal(key, requestHash, opened, event, driver, reference, loss, currency, detectedAt, version);
    }
}
