package org.answerable.deadline.usecase;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, looks every minute whether a daily summary is due, unless {@code answerable.notices.summary} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "answerable.notices.summary", matchIfMissing = true)
class SummarySchedule {

    private final SummariseDay summaries;

    SummarySchedule(SummariseDay summaries) {
        this.summaries = summaries;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void summarise() {
        summaries.summariseDue();
    }
}
