package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.notification.NoticeSource;
import org.answerable.notification.model.NoticeRow;
import org.answerable.notification.persistence.NoticeMapper;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Lets notices leave, reader by reader: each reader in a transaction of its own, by one node at a time. */
final class NoticeDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatch.class);
    /** How long notices wait that could not be put into words. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final NoticeMapper notices;
    private final Map<String, NoticeSource> sources;
    private final NoticeLeave leave;
    private final NoticeSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoticeDispatch(
            NoticeMapper notices,
            List<NoticeSource> sources,
            NoticeLeave leave,
            NoticeSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.notices = notices;
        this.sources = sources.stream().collect(Collectors.toMap(NoticeSource::key, Function.identity()));
        this.leave = leave;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Queues the mails of all notices that may leave now. One reader's trouble is no other one's. */
    void dispatchDue() {
        for (String reader : notices.selectDueReaders(clock.instant())) {
            try {
                known(reader);
                Acting.as(Actor.SYSTEM, "mail", () -> transaction.executeWithoutResult(status -> dispatchTo(reader)));
            } catch (RuntimeException failure) {
                LOG.error("Notices to {} could not leave; they wait {}", reader, AFTER_FAILURE, failure);
                transaction.executeWithoutResult(status -> postpone(reader));
            }
        }
    }

    private void known(String reader) {
        if (notices.countReader(reader) == 0) {
            try {
                transaction.executeWithoutResult(status -> notices.insertReader(reader));
            } catch (DuplicateKeyException otherNodeWasFaster) {
                LOG.debug("Reader {} is known by now", reader);
            }
        }
    }

    private void dispatchTo(String reader) {
        if (notices.selectReaderForUpdate(reader).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<NoticeRow> waiting = notices.selectWaiting(reader);
        List<NoticeRow> due = due(waiting, now);
        due.stream().collect(Collectors.groupingBy(NoticeRow::source)).forEach((source, rows) -> {
            NoticeSource words = sources.get(source);
            if (words == null) {
                throw new IllegalStateException("Nobody puts notices of " + source + " into words");
            }
            leave.leave(
                    reader,
                    waiting,
                    rows,
                    words.mails(rows.stream().map(NoticeRow::notice).toList()),
                    now);
        });
    }

    private void postpone(String reader) {
        List<String> ids = due(notices.selectWaiting(reader), clock.instant()).stream()
                .map(NoticeRow::id)
                .toList();
        if (!ids.isEmpty()) {
            notices.updateRelease(ids, clock.instant().plus(AFTER_FAILURE));
        }
    }

    /** Once one may leave, those go with it that would follow within the time for which notices are gathered. */
    private List<NoticeRow> due(List<NoticeRow> waiting, Instant now) {
        boolean any = waiting.stream().anyMatch(row -> !row.releaseAt().isAfter(now));
        return any ? waiting.stream().filter(row -> soon(row, now)).toList() : List.of();
    }

    private boolean soon(NoticeRow row, Instant now) {
        return !row.releaseAt().isAfter(now.plus(row.urgent() ? settings.urgentGather() : settings.gather()));
    }
}
