package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.calendar.Impact.Effect;
import org.answerable.calendar.Impact.Move;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.deadline.usecase.BindOrders.Bound;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows which open deadlines would move under a later version of what they were reckoned by, and lets them follow or leaves them, as
 * its owner decides. By itself none moves; what has ended or is overdue never does.
 */
@Component
public class FollowVersion {

    /** So many deadlines are looked at in one part. */
    static final int PART = 500;

    private static final int REASON = 1000;

    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final CaseFiles caseFiles;
    private final Rungs rungs;
    private final WakeUps wakeUps;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FollowVersion(
            DeadlineMapper mapper,
            DeadlineStore store,
            CaseFiles caseFiles,
            Rungs rungs,
            WakeUps wakeUps,
            TransactionTemplate transactions,
            Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.caseFiles = caseFiles;
        this.rungs = rungs;
        this.wakeUps = wakeUps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What would move in one part; nothing is written. */
    Effect effect(Successor successor, String after) {
        List<Promise> part = part(successor, after);
        if (part.isEmpty()) {
            return new Effect(0, List.of(), null);
        }
        Map<CaseId, CaseFile> cases =
                caseFiles.all(part.stream().map(Promise::caseId).distinct().toList());
        Map<String, List<Segment>> segments = segments(part);
        List<Move> moves = new ArrayList<>();
        for (Promise promise : part) {
            CaseFile file = cases.get(promise.caseId());
            Deadline before = promise.view();
            if (rebind(promise, successor, file, segments.get(promise.id())) && moved(before, promise.view())) {
                Deadline now = promise.view();
                moves.add(new Move(
                        file.number(), now.kind(), before.due(), now.due(), before.remaining(), now.remaining()));
            }
        }
        return new Effect(part.size(), moves, next(part, successor));
    }

    /** The owner's decision, carried out on one part; each case in a transaction of its own, with an entry in its ledger. */
    Outcome decide(Successor successor, boolean apply, String reason, String after) {
        String why = WrittenField.required("reason", reason, REASON);
        List<Promise> part = part(successor, after);
        Set<CaseId> cases = new LinkedHashSet<>();
        part.stream().filter(successor::concerns).forEach(promise -> cases.add(promise.caseId()));
        int decided = 0;
        for (CaseId caseId : cases) {
            decided += transactions.execute(status -> decide(caseId, successor, apply, why));
        }
        return new Outcome(part.size(), decided, next(part, successor));
    }

    private int decide(CaseId caseId, Successor successor, boolean apply, String why) {
        CaseFile file = caseFiles.get(caseId);
        List<Promise> locked = mapper.selectByCaseForUpdate(caseId.value());
        Set<String> moving = successor.onlyWhatMoves() ? moving(caseId, successor, file) : null;
        int decided = 0;
        for (Promise promise : locked) {
            if (successor.concerns(promise) && (moving == null || moving.contains(promise.id()))) {
                decided += decide(promise, successor, file, apply, why) ? 1 : 0;
            }
        }
        return decided;
    }

    /** Tried on copies of the rows, which are thrown away. */
    private Set<String> moving(CaseId caseId, Successor successor, CaseFile file) {
        Set<String> moving = new LinkedHashSet<>();
        for (Promise copy : mapper.selectByCase(caseId.value())) {
            Deadline before = copy.view();
            if (rebind(copy, successor, file, mapper.selectSegments(copy.id())) && moved(before, copy.view())) {
                moving.add(copy.id());
            }
        }
        return moving;
    }

    private boolean decide(Promise promise, Successor successor, CaseFile file, boolean apply, String why) {
        Optional<Bound> bound = successor.bound(promise, file);
        if (bound.isEmpty()) {
            return false;
        }
        Instant before = promise.view().due();
        String versionBefore = successor.present(promise);
        boolean followed = apply && rebind(promise, bound.get(), mapper.selectSegments(promise.id()));
        promise.tell(promise.fact("deadline." + successor.what() + (followed ? "-followed" : "-left"))
                .with(successor.what(), successor.version())
                .with(successor.what() + "Before", versionBefore)
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

    private boolean rebind(Promise promise, Successor successor, CaseFile file, List<Segment> past) {
        return successor.concerns(promise)
                && successor
                        .bound(promise, file)
                        .map(bound -> rebind(promise, bound, past))
                        .orElse(false);
    }

    private boolean rebind(Promise promise, Bound bound, List<Segment> past) {
        return promise.rebind(
                bound.terms(), bound.limit(), past, clock.instant(), rungs.clock(promise), bound.working());
    }

    private static boolean moved(Deadline before, Deadline after) {
        return !Objects.equals(before.due(), after.due()) || !Objects.equals(before.remaining(), after.remaining());
    }

    private Map<String, List<Segment>> segments(List<Promise> part) {
        return mapper.selectSegmentsOf(part.stream().map(Promise::id).toList()).stream()
                .collect(Collectors.groupingBy(Segment::deadlineId));
    }

    private static List<Promise> part(Successor successor, String after) {
        int at = after == null ? -1 : after.lastIndexOf('/');
        return at < 0
                ? successor.named(null, null, PART)
                : successor.named(after.substring(0, at), after.substring(at + 1), PART);
    }

    private static String next(List<Promise> part, Successor successor) {
        if (part.size() < PART) {
            return null;
        }
        Promise last = part.get(part.size() - 1);
        return successor.present(last) + "/" + last.id();
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
