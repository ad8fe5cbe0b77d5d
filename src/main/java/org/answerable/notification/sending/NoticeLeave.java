package org.answerable.notification.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.NoticeChannel;
import org.answerable.notification.Outbox;
import org.answerable.notification.ReaderHours;
import org.answerable.notification.model.NoticeRow;
import org.answerable.notification.model.Pace;
import org.answerable.notification.persistence.NoticeMapper;
import org.answerable.notification.sending.NoticeDigest.Entry;
import org.answerable.platform.CaseId;

/** Decides how the notices that wait for one reader leave, and lets them. */
final class NoticeLeave {

    private final NoticeMapper notices;
    private final Outbox outbox;
    private final NoticeDigest digest;
    private final Map<String, NoticeChannel> channels;
    private final ReaderHours hours;
    private final Pace pace;
    private final Ledger ledger;

    NoticeLeave(
            NoticeMapper notices,
            Outbox outbox,
            NoticeDigest digest,
            List<NoticeChannel> channels,
            ReaderHours hours,
            Pace pace,
            Ledger ledger) {
        this.notices = notices;
        this.outbox = outbox;
        this.digest = digest;
        this.channels = channels.stream().collect(Collectors.toMap(NoticeChannel::key, Function.identity()));
        this.hours = hours;
        this.pace = pace;
        this.ledger = ledger;
    }

    /**
     * Lets the due ones leave.
     *
     * @param waiting all that wait for the reader, oldest first
     * @param mails   the due ones in words, by id; what is missing is moot
     */
    void leave(String reader, List<NoticeRow> waiting, List<NoticeRow> due, Map<String, Mail> mails, Instant now) {
        List<NoticeRow> moot =
                due.stream().filter(row -> !mails.containsKey(row.id())).toList();
        settle(moot, NoticeRow.MOOT, now, null);
        Map<String, NoticeRow> newest = new LinkedHashMap<>();
        due.stream().filter(row -> mails.containsKey(row.id())).forEach(row -> newest.put(row.matter(), row));
        Map<Boolean, List<NoticeRow>> kept =
                newest.values().stream().collect(Collectors.partitioningBy(row -> channels.containsKey(row.channel())));
        kept.get(true).forEach(row -> byChannel(row, mails.get(row.id()), waiting, now));
        if (!kept.get(false).isEmpty()) {
            byMail(reader, waiting, kept.get(false), mails, now);
        }
    }

    private void byChannel(NoticeRow row, Mail words, List<NoticeRow> waiting, Instant now) {
        channels.get(row.channel()).queue(new CaseId(row.caseId()), words);
        left(List.of(row), waiting, null, now);
    }

    private void byMail(
            String reader, List<NoticeRow> waiting, List<NoticeRow> kept, Map<String, Mail> mails, Instant now) {
        boolean urgent = kept.stream().anyMatch(NoticeRow::urgent);
        Pace.Decision decision =
                pace.decide(kept.size(), urgent, notices.selectMailed(reader, now.minus(Pace.WINDOW)), now);
        switch (decision.how()) {
            case SINGLY ->
                kept.forEach(row ->
                        left(List.of(row), waiting, outbox.queue(new CaseId(row.caseId()), mails.get(row.id())), now));
            case TOGETHER -> together(kept, waiting, mails, now);
            case LATER -> later(reader, kept, decision.at());
        }
    }

    private void together(List<NoticeRow> kept, List<NoticeRow> waiting, Map<String, Mail> mails, Instant now) {
        List<Entry> entries = NoticeDigest.ordered(kept.stream()
                .map(row -> new Entry(row.id(), row.burnsAt(), mails.get(row.id())))
                .toList());
        String mailId = outbox.queue(null, digest.mail(entries), List.of(digest.file(entries)));
        kept.forEach(row -> ledger.record(
                new CaseId(row.caseId()),
                fact("notice.queued", row).with("mail", mailId).with("digest", true)));
        left(kept, waiting, mailId, now);
    }

    private void later(String reader, List<NoticeRow> kept, Instant at) {
        Map<Boolean, List<NoticeRow>> byUrgency = kept.stream().collect(Collectors.partitioningBy(NoticeRow::urgent));
        release(byUrgency.get(true), at);
        release(byUrgency.get(false), hours.next(reader, at));
    }

    private void release(List<NoticeRow> rows, Instant at) {
        if (!rows.isEmpty()) {
            notices.updateRelease(ids(rows), at);
        }
    }

    /** They are told; whatever waited longer about the same matters is told by them. */
    private void left(List<NoticeRow> told, List<NoticeRow> waiting, String mailId, Instant now) {
        notices.updateFate(ids(told), NoticeRow.MAILED, now, mailId);
        Map<String, String> newest = told.stream().collect(Collectors.toMap(NoticeRow::matter, NoticeRow::id));
        List<NoticeRow> older = new ArrayList<>();
        waiting.stream()
                .filter(row -> newest.containsKey(row.matter()) && row.id().compareTo(newest.get(row.matter())) < 0)
                .forEach(older::add);
        settle(older, NoticeRow.SUPERSEDED, now, mailId);
    }

    private void settle(List<NoticeRow> rows, String fate, Instant now, String mailId) {
        if (!rows.isEmpty()) {
            notices.updateFate(ids(rows), fate, now, mailId);
            rows.forEach(row -> ledger.record(
                    new CaseId(row.caseId()), fact("notice." + fate, row).with("mail", mailId)));
        }
    }

    private static Fact fact(String type, NoticeRow row) {
        return Fact.of(type).with("notice", row.id()).with("recipientId", row.recipientId());
    }

    private static Collection<String> ids(List<NoticeRow> rows) {
        return rows.stream().map(NoticeRow::id).toList();
    }
}
