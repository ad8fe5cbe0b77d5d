package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.answerable.ledger.Ledger;
import org.answerable.notification.NoticeChannel;
import org.answerable.notification.NoticeSource;
import org.answerable.notification.Outbox;
import org.answerable.notification.ReaderHours;
import org.answerable.notification.persistence.NoticeMapper;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets notices leave at the pace of a real server; the test server knows no limit. */
public final class PacedNotices {

    /** Mails in an hour. */
    public static final int PER_HOUR = 5;

    private final NoticeDispatch dispatch;

    /** With other channels beside mail. */
    public PacedNotices(ApplicationContext context, NoticeChannel... channels) {
        NoticeSettings settings =
                new NoticeSettings(PER_HOUR, Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofMinutes(5));
        NoticeMapper notices = context.getBean(NoticeMapper.class);
        NoticeLeave leave = new NoticeLeave(
                notices,
                context.getBean(Outbox.class),
                new NoticeDigest(context.getBean("messageSource", MessageSource.class)),
                List.of(channels),
                context.getBean(ReaderHours.class),
                settings.pace(),
                context.getBean(Ledger.class));
        dispatch = new NoticeDispatch(
                notices,
                List.copyOf(context.getBeansOfType(NoticeSource.class).values()),
                leave,
                settings,
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                context.getBean(Clock.class));
    }

    /** Lets those leave that may leave now. */
    public void leave() {
        dispatch.dispatchDue();
    }
}
