package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Impact;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets open deadlines follow a later version of their calendar, or leaves them on theirs, as its owner decides. By itself none moves;
 * what has ended or is overdue never does.
 */
@Component
public class FollowCalendar implements Impact {

    /** So many deadlines are looked at in one part. */
    static final int PART = 500;

    private static final int REASON = 1000;

    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final Calendars calendars;
    private final CaseFiles caseFiles;
    private final Rungs rungs;
    private final WakeUps wakeUps;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FollowCalendar(
            DeadlineMapper mapper,
            DeadlineStore store,
            Calendars calendars,
            CaseFiles caseFiles,
            Rungs rungs,
            WakeUps wakeUps,
            TransactionTemplate transactions,
            Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.calendars = calendars;
        this.caseFiles = caseFiles;
        this.rungs = rungs;
        this.wakeUps = wakeUps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Effect of(WorkingTime version, String after) {
        List<Promise> part = part(version.reference(), after);
        if (part.isEmpty()) {
            return new Effect(0, List.of(), null);
        }
        Map<String, List<Segment>> segments = mapper
                .selectSegmentsOf(part.stream().map(Promise::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Segment::deadlineId));
        Map<CaseId, CaseFile> cases =
                caseFiles.all(part.stream().map(Promise::caseId).distinct().toList());
        List<Move> moves = new ArrayList<>();
        for (Promise promise : part) {
            Instant from = promise.view().due();
            Instant to = movable(promise)
                    ? promise.dueOn(version, limit(promise, version), segments.get(promise.id()))
                    : from;
            if (to != null && !to.equals(from)) {
                moves.add(new Move(
                        cases.get(promise.caseId()).number(), promise.view().kind(), from, to));
            }
        }
        return new Effect(part.size(), moves, next(part));
    }

    /**
     * Carries out the owner's decision on one part of the open deadlines that earlier versions count; each case in a transaction of
     * its own, with an entry in its ledger.
     *
     * @param reference the version, such as {@code cn-office:2}; it is saved
     * @param apply     true if the deadlines follow it, false if they stay on theirs
     * @param reason    why, at most 1,000 characters
     * @param after     {@link Outcome#next} of the part before, null for the first one
     * @throws org.answerable.platform.InvalidInputException if the reason is missing
     * @throws org.answerable.platform.NotFoundException     if there is no such version
     */
    public Outcome decide(String reference, boolean apply, String reason, String after) {
        String why = WrittenField.required("reason", reason, REASON);
        WorkingTime version = calendars.version(reference);
        List<Promise> part = part(reference, after);
        Set<CaseId> cases = new LinkedHashSet<>();
        part.stream().filter(FollowCalendar::movable).forEach(promise -> cases.add(promise.caseId()));
        int decided = 0;
        for (CaseId caseId : cases) {
            decided += transactions.execute(status -> decide(caseId, version, apply, why));
        }
        return new Outcome(part.size(), decided, next(part));
    }

    private int decide(CaseId caseId, WorkingTime version, boolean apply, String why) {
        int decided = 0;
        for (Promise promise : mapper.selectByCaseForUpdate(caseId.value())) {
            if (promise.open() && earlier(promise, version) && movable(promise)) {
                decided += decide(promise, version, apply, why) ? 1 : 0;
            }
        }
        return decided;
    }

    private boolean decide(Promise promise, WorkingTime version, boolean apply, String why) {
        Instant before = promise.view().due();
        String clockBefore = promise.terms().clock();
        boolean followed = apply
                && promise.rebind(
                        promise.terms().on(version.reference()),
                        limit(promise, version),
                        mapper.selectSegments(promise.id()),
                        clock.instant(),
                        version);
        promise.tell(promise.fact(followed ? "deadline.calendar-followed" : "deadline.calendar-left")
                .with("calendar", version.reference())
                .with("calendarBefore", clockBefore)
                .with("from", before)
                .with("to", promise.view().due())
                .with("reason", why)
                .with("by", Acting.actor().id()));
        if (followed) {
            rungs.planNext(promise);
        }
        store.update(promise);
        if (followed) {
            wakeUps.moved(promise);
        }
        return followed || !apply;
    }

    /** What counts back from an event follows when the event is told again; a promise without a figure has no due time to move. */
    private static boolean movable(Promise promise) {
        return promise.view().breached() == null
                && promise.view().limit() != null
                && !promise.terms().beforeEvent();
    }

    /** What its terms give on the version; more time that was granted counts on as it was counted. */
    private static Duration limit(Promise promise, WorkingTime version) {
        return promise.extensions() > 0
                ? promise.view().limit()
                : Limit.parse(promise.terms().limitText())
                        .on(version, promise.view().started(), Map.of());
    }

    private static boolean earlier(Promise promise, WorkingTime version) {
        String calendar = calendar(version.reference());
        return calendar(promise.terms().clock()).equals(calendar)
                && !promise.terms().clock().equals(version.reference());
    }

    private static String calendar(String reference) {
        return reference.substring(0, reference.lastIndexOf(':'));
    }

    private List<Promise> part(String reference, String after) {
        int at = after == null ? -1 : after.lastIndexOf('/');
        return mapper.selectOnCalendar(
                calendar(reference),
                reference,
                at < 0 ? null : after.substring(0, at),
                at < 0 ? null : after.substring(at + 1),
                PART);
    }

    private static String next(List<Promise> part) {
        if (part.size() < PART) {
            return null;
        }
        Promise last = part.get(part.size() - 1);
        return last.terms().clock() + "/" + last.id();
    }

    /**
     * What was done in one part.
     *
     * @param looked  how many open deadlines were looked at
     * @param decided how many of them follow, or were left
     * @param next    where the next part begins, null if this was the last
     */
    public record Outcome(int looked, int decided, String next) {}
}
