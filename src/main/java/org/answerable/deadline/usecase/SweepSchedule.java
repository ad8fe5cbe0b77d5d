package org.answerable.deadline.usecase;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, sweeps every {@code answerable.deadlines.sweep-every} (default one minute), unless {@code answerable.deadlines.sweep} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "answerable.deadlines.sweep", matchIfMissing = true)
class SweepSchedule {

    private final SweepLadders ladders;

    SweepSchedule(SweepLadders ladders) {
        this.ladders = ladders;
    }

    @Scheduled(
            initialDelayString = "${answerable.deadlines.sweep-every:PT1M}",
            fixedDelayString = "${answerable.deadlines.sweep-every:PT1M}")
    void sweep() {
        ladders.sweep();
    }
}
