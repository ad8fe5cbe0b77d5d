package org.answerable.notification.sending;

import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.Measures;

/** What waits in the outbox, and what stays there until an administrator decides. */
final class OutboxMeasures {

    OutboxMeasures(Measures measures, OutboundMailMapper mails) {
        measures.state("answerable.outbox.waiting", "Mails that are queued or being sent", mails::countWaiting);
        measures.state(
                "answerable.outbox.given.up",
                "Mails that were refused for good, or that nobody tries to send any more",
                mails::countGivenUp);
    }
}
