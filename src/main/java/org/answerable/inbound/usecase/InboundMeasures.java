package org.answerable.inbound.usecase;

import org.answerable.inbound.model.MailState;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.platform.Measures;

/** Counts mails that came in by what became of them at once, and watches how many wait for a person. */
final class InboundMeasures {

    private final Measures measures;

    InboundMeasures(Measures measures, InboundMailMapper mails) {
        this.measures = measures;
        measures.state(
                "answerable.inbound.waiting",
                "Mails that came in and wait for a person",
                () -> mails.countInState(MailState.WAITING.key()));
    }

    void received(MailState became) {
        measures.count("answerable.inbound.received", "Mails that came in", "outcome", became.key());
    }
}
