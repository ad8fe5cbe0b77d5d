package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Stretch;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.notification.Mail;
import org.answerable.notification.Notices;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each head once a working day what is overdue, what is due today and which notices nobody answered; nothing where there is
 * nothing. Any number of nodes may do so: the day and the head name the mail, which is queued once.
 */
@Component
public class SummariseDay {

    /** How late a summary may still be sent, such as by a node that was down. */
    private static final Duration LATEST = Duration.ofHours(4);

    private static final int MOST = 1000;
    private static final int SHOWN = 50;

    private final Directory directory;
    private final Addressees addressees;
    private final Calendars calendars;
    private final DeadlineMapper deadlines;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LocalTime at;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    SummariseDay(
            Directory directory,
            Addressees addressees,
            Calendars calendars,
            DeadlineMapper deadlines,
            CaseFiles caseFiles,
            Notices notices,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${answerable.notices.summary-at:08:00}") String at) {
        this.directory = directory;
        this.addressees = addressees;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.at = at.isBlank() ? null : LocalTime.parse(at.strip());
    }

    /** Queues the summaries whose time has come. */
    public void summariseDue() {
        if (at == null) {
            return;
        }
        Instant now = clock.instant();
        for (Department department : directory.departments()) {
            if (department.active()) {
                addressees.leaderOf(department).ifPresent(leader -> summarise(department, leader, now));
            }
        }
    }

    private void summarise(Department department, Recipient leader, Instant now) {
        ZonedDateTime local = now.atZone(leader.zone());
        ZonedDateTime due = local.with(at);
        String once = "summary:" + department.id() + ":" + leader.id() + ":" + local.toLocalDate();
        if (local.isBefore(due) || local.isAfter(due.plus(LATEST)) || done.contains(once)) {
            return;
        }
        if (works(department, local)) {
            transaction.executeWithoutResult(status -> queue(department, leader, local, once));
        }
        done.removeIf(old -> !old.endsWith(local.toLocalDate().toString()));
        done.add(once);
    }

    private boolean works(Department department, ZonedDateTime local) {
        Instant from = local.toLocalDate().atStartOfDay(local.getZone()).toInstant();
        return calendars.inForce(department.calendarId(), from).stretches(from, endOf(local)).stream()
                .anyMatch(Stretch::open);
    }

    private static Instant endOf(ZonedDateTime local) {
        return local.toLocalDate().plusDays(1).atStartOfDay(local.getZone()).toInstant();
    }

    private void queue(Department department, Recipient leader, ZonedDateTime local, String once) {
        List<Deadline> board = deadlines.selectBoard(List.of(department.id()), endOf(local), null, null, MOST).stream()
                .map(Promise::view)
                .toList();
        if (board.isEmpty()) {
            return;
        }
        outbox.queue(
                null,
                new Mail(
                        once,
                        "deadline-summary",
                        leader.address(),
                        leader.name(),
                        leader.id(),
                        leader.language(),
                        leader.zone(),
                        false,
                        values(department, board, local.toInstant())));
    }

    private Map<String, Object> values(Department department, List<Deadline> board, Instant now) {
        Set<String> silent = notices.unanswered(board.stream().map(Deadline::id).toList());
        Map<CaseId, CaseFile> cases =
                caseFiles.all(board.stream().map(Deadline::caseId).distinct().toList());
        List<Deadline> late =
                board.stream().filter(deadline -> deadline.due().isBefore(now)).toList();
        List<Deadline> soon = board.subList(late.size(), board.size());
        Map<String, Object> values = new HashMap<>();
        values.put("department", department.name());
        values.put("day", now);
        values.put("overdue", late.size());
        values.put("today", soon.size());
        values.put("unanswered", silent.size());
        values.put("late", lines(late, cases, silent));
        values.put("soon", lines(soon, cases, silent));
        values.put("more", Math.max(0, late.size() - SHOWN) + Math.max(0, soon.size() - SHOWN));
        return values;
    }

    private static List<Map<String, Object>> lines(
            List<Deadline> deadlines, Map<CaseId, CaseFile> cases, Set<String> silent) {
        return deadlines.stream()
                .limit(SHOWN)
                .map(deadline -> Map.<String, Object>of(
                        "number", cases.get(deadline.caseId()).number(),
                        "kind", NoticeWords.kind(deadline.kind()),
                        "due", deadline.due(),
                        "silent", silent.contains(deadline.id())))
                .toList();
    }
}
