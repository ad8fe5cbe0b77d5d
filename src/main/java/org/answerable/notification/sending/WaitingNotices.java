package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.notification.Notice;
import org.answerable.notification.Notices;
import org.answerable.notification.ReaderHours;
import org.answerable.notification.model.NoticeRow;
import org.answerable.notification.persistence.NoticeMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices until they leave, and what became of them. */
@Component
@Transactional(readOnly = true)
class WaitingNotices implements Notices {

    private final NoticeMapper notices;
    private final ReaderHours hours;
    private final NoticeSettings settings;
    private final Clock clock;

    WaitingNotices(NoticeMapper notices, ReaderHours hours, NoticeSettings settings, Clock clock) {
        this.notices = notices;
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        Instant now = clock.instant();
        Instant release = notice.urgent()
                ? now.plus(settings.urgentGather())
                : hours.next(notice.recipientId(), now.plus(settings.gather()));
        notices.insert(NoticeRow.waiting(notice, now, release));
    }

    @Override
    public Optional<Told> told(String noticeId) {
        return notices.selectById(noticeId).map(NoticeRow::told);
    }

    @Override
    public List<Told> about(String matter) {
        return notices.selectByMatter(matter).stream().map(NoticeRow::told).toList();
    }

    @Override
    public List<Told> about(Collection<String> matters, Collection<String> readerIds) {
        return matters.isEmpty() || readerIds.isEmpty()
                ? List.of()
                : notices.selectByMattersAndReaders(matters, readerIds).stream()
                        .map(NoticeRow::told)
                        .toList();
    }

    @Override
    public List<Told> toReader(String recipientId, String before, int limit) {
        return notices.selectByReader(recipientId, before, limit).stream()
                .map(NoticeRow::told)
                .toList();
    }

    @Override
    public Set<String> unanswered(Collection<String> matters) {
        return matters.isEmpty() ? Set.of() : Set.copyOf(notices.selectUnanswered(matters));
    }

    @Override
    @Transactional
    public boolean opened(String noticeId) {
        return notices.updateOpened(noticeId, clock.instant()) == 1;
    }

    @Override
    @Transactional
    public void answered(String noticeId, String answer) {
        notices.updateAnswer(noticeId, answer, clock.instant());
    }
}
