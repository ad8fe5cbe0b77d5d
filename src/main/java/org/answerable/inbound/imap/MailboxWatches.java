package org.answerable.inbound.imap;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.answerable.inbound.usecase.InboundSettings;
import org.answerable.inbound.usecase.Originals;
import org.answerable.inbound.usecase.TakesMail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, watches every configured mailbox, unless {@code answerable.inbound.enabled} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class MailboxWatches {

    private final InboundSettings settings;
    private final TakesMail taker;
    private final Originals originals;
    private final Clock clock;
    private final List<MailboxWatch> watches = new ArrayList<>();

    MailboxWatches(InboundSettings settings, TakesMail taker, Originals originals, Clock clock) {
        this.settings = settings;
        this.taker = taker;
        this.originals = originals;
        this.clock = clock;
    }

    /** Not before: at a first start models and departments are made last, and a mail taken earlier would find none. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (!settings.enabled() || !watches.isEmpty()) {
            return;
        }
        settings.mailboxes().forEach((name, mailbox) -> {
            MailboxWatch watch = new MailboxWatch(name, mailbox, settings, taker, clock);
            watches.add(watch);
            watch.start();
        });
    }

    /** Forgets originals that were kept long enough, a hundred at a time. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        if (settings.enabled()) {
            while (originals.forgetOutlived() > 0) {
                // The next hundred in a transaction of its own.
            }
        }
    }

    @PreDestroy
    synchronized void end() {
        watches.forEach(MailboxWatch::close);
        watches.clear();
    }
}
