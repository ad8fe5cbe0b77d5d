package org.answerable.itemaudit;

import org.answerable.casefile.WhenReady;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, looks every {@code answerable.item-audit.every} whether an audit is due, unless {@code answerable.item-audit.enabled} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "answerable.item-audit.enabled", matchIfMissing = true)
class AuditSchedule extends WhenReady {

    AuditSchedule(OpenAudits audits) {
        super(audits::openDue);
    }

    @Scheduled(
            initialDelayString = "${answerable.item-audit.every:PT15M}",
            fixedDelayString = "${answerable.item-audit.every:PT15M}")
    void open() {
        look();
    }
}
