package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.notification.persistence.MailFileMapper;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the words, the address and the files from mails that left longer ago than {@code answerable.outbox.keep-words}. The row stays:
 * it proves who was told what when, and keeps the same fact from being told again.
 */
@Component
class ClearMails {

    private static final int AT_ONCE = 500;

    private final OutboundMailMapper mails;
    private final MailFileMapper files;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;
    private final Clock clock;

    ClearMails(
            OutboundMailMapper mails,
            MailFileMapper files,
            TransactionTemplate transaction,
            OutboxSettings settings,
            Clock clock) {
        this.mails = mails;
        this.files = files;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Clears all that are old enough; returns how many. */
    int clear() {
        if (settings.keepWords().isZero()) {
            return 0;
        }
        Instant now = clock.instant();
        int all = 0;
        int some = clearSome(now);
        while (some > 0) {
            all += some;
            some = clearSome(now);
        }
        return all;
    }

    private int clearSome(Instant now) {
        return transaction.execute(status -> {
            List<String> ids = mails.selectToClear(now.minus(settings.keepWords()), AT_ONCE);
            if (ids.isEmpty()) {
                return 0;
            }
            files.deleteByMails(ids);
            return mails.clear(ids, now);
        });
    }

    /** On a server that sends mails, every hour. */
    @Component
    @EnableScheduling
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "answerable.outbox.enabled", matchIfMissing = true)
    record Schedule(ClearMails clearing) {

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
        void clear() {
            clearing.clear();
        }
    }
}
