package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.answerable.casefile.CaseAssigned;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.deadline.persistence.SeenDeadlines;
import org.answerable.platform.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of deadlines on the tables: lock the rows of the case, move them, and let the engine follow. */
@Component
@Transactional
class KeptDeadlines implements Deadlines {

    private static final Comparator<Deadline> FIRST_DUE_FIRST = Comparator.comparing(
                    Deadline::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Deadline::kind)
            .thenComparing(Deadline::started);

    private static final Duration REGISTERING = Duration.ofMinutes(1);

    private final SetDeadlines setting;
    private final PassLadders passing;
    private final ExplainDeadlines explaining;
    private final CaseWaits waits;
    private final Rungs rungs;
    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final SeenDeadlines seen;
    private final WakeUps wakeUps;
    private final Clock clock;

    KeptDeadlines(
            SetDeadlines setting,
            PassLadders passing,
            ExplainDeadlines explaining,
            CaseWaits waits,
            Rungs rungs,
            DeadlineMapper mapper,
            DeadlineStore store,
            SeenDeadlines seen,
            WakeUps wakeUps,
            Clock clock) {
        this.setting = setting;
        this.passing = passing;
        this.explaining = explaining;
        this.waits = waits;
        this.rungs = rungs;
        this.mapper = mapper;
        this.store = store;
        this.seen = seen;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    @Override
    public List<Deadline> set(CaseId caseId, Instant started, List<Map<String, Object>> orders, String policyVersion) {
        return set(caseId, started, orders, policyVersion, Map.of());
    }

    @Override
    public List<Deadline> set(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> orders,
            String policyVersion,
            Map<String, Instant> events) {
        setting.set(caseId, started, orders, policyVersion, events);
        return of(caseId);
    }

    @Override
    public void add(CaseId caseId, Instant started, List<Map<String, Object>> orders, String policyVersion) {
        add(caseId, started, orders, policyVersion, Map.of());
    }

    @Override
    public void add(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> orders,
            String policyVersion,
            Map<String, Instant> events) {
        setting.add(caseId, started, orders, policyVersion, events);
    }

    @Override
    public Optional<Deadline> setForPart(
            CaseId caseId, Part part, List<Map<String, Object>> orders, String policyVersion) {
        return setting.setForPart(caseId, part, orders, policyVersion).map(Promise::view);
    }

    @Override
    public void meet(CaseId caseId, String kind) {
        open(caseId, kind).ifPresent(promise -> {
            boolean climbing = promise.climbing().claimed();
            promise.meet(clock.instant(), rungs.clock(promise));
            store.update(promise);
            wakeUps.ended(promise, climbing);
        });
    }

    @Override
    public void cancelAll(CaseId caseId, String reason) {
        waits.endAll(caseId);
        open(caseId).stream().filter(Promise::ofCase).forEach(promise -> cancel(promise, reason));
    }

    @Override
    public void cancel(CaseId caseId, String kind, String reason) {
        open(caseId, kind).ifPresent(promise -> cancel(promise, reason));
    }

    private void cancel(Promise promise, String reason) {
        boolean climbing = promise.climbing().claimed();
        promise.cancel(reason, clock.instant(), rungs.clock(promise));
        store.update(promise);
        wakeUps.ended(promise, climbing);
    }

    @Override
    public void pass(CaseId caseId, String reason) {
        passing.pass(caseId, reason);
    }

    @Override
    public void pause(CaseId caseId, String reason) {
        waits.begin(caseId, reason);
        move(caseId, promise -> promise.pause(reason, clock.instant(), rungs.clock(promise)));
    }

    @Override
    public void resume(CaseId caseId, String reason) {
        waits.end(caseId, reason);
        move(caseId, promise -> promise.resume(reason, clock.instant(), rungs.clock(promise)));
    }

    @Override
    public void handOver(CaseId caseId, String toDepartment) {
        List<Promise> open = open(caseId).stream().filter(Promise::ofCase).toList();
        if (!open.isEmpty() && open.stream().allMatch(promise -> promise.view().department() == null)) {
            firstTurn(caseId, open, toDepartment);
            return;
        }
        for (Promise promise : open) {
            if (promise.handOver(toDepartment, clock.instant(), rungs.clock(promise))) {
                store.update(promise);
            }
        }
    }

    @Override
    public void handOver(CaseId caseId, String key, String toDepartment) {
        open(caseId, key).ifPresent(promise -> {
            if (promise.handOver(toDepartment, clock.instant(), rungs.clock(promise))) {
                store.update(promise);
            }
        });
    }

    /** Registering takes a moment, which is the department's; longer before it, such as since a letter came in, was nobody's. */
    private void firstTurn(CaseId caseId, List<Promise> open, String department) {
        Instant now = clock.instant();
        for (Promise promise : open) {
            if (promise.view().started().isBefore(now.minus(REGISTERING))) {
                promise.firstTurn(department, now, rungs.clock(promise));
                store.update(promise);
            }
        }
        store.updateFirstDepartment(caseId, department);
    }

    /** Whoever owns a case has its deadlines. */
    @EventListener
    public void assigned(CaseAssigned assigned) {
        handOver(assigned.caseId(), assigned.toDepartment());
    }

    /** A deadline that turned out to be overdue is stored as well: its breach is a fact. */
    private void move(CaseId caseId, Predicate<Promise> verb) {
        for (Promise promise : open(caseId)) {
            if (verb.test(promise)) {
                rungs.planNext(promise);
                store.update(promise);
                wakeUps.moved(promise);
            } else if (!promise.facts().isEmpty()) {
                store.update(promise);
            }
        }
    }

    @Override
    public ExtensionAnswer extend(CaseId caseId, String kind, Extension extension) {
        Optional<Promise> found = open(caseId, kind);
        if (found.isEmpty()) {
            return new ExtensionAnswer.Refused("not-open");
        }
        if (blank(extension.reason())) {
            return new ExtensionAnswer.Refused("reason-missing");
        }
        return blank(extension.approver())
                ? new ExtensionAnswer.Refused("approver-missing")
                : extend(found.get(), extension);
    }

    private ExtensionAnswer extend(Promise promise, Extension extension) {
        String refusal = promise.extend(
                extension.newDue(), extension.reason(), extension.approver(), clock.instant(), rungs.clock(promise));
        if (refusal != null) {
            return new ExtensionAnswer.Refused(refusal);
        }
        rungs.planNext(promise);
        store.update(promise);
        wakeUps.moved(promise);
        return new ExtensionAnswer.Granted(promise.view());
    }

    @Override
    public Optional<String> extensionRefusal(CaseId caseId, String kind, Instant newDue) {
        Optional<Promise> found = open(caseId, kind);
        return found.isEmpty()
                ? Optional.of("not-open")
                : Optional.ofNullable(found.get().extensionRefusal(newDue, clock.instant(), rungs.clock(found.get())));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private Optional<Promise> open(CaseId caseId, String kind) {
        return open(caseId).stream()
                .filter(promise -> promise.key().toString().equals(kind))
                .findFirst();
    }

    private List<Promise> open(CaseId caseId) {
        return mapper.selectByCaseForUpdate(caseId.value()).stream()
                .filter(Promise::open)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> of(CaseId caseId) {
        return seen.of(caseId).stream()
                .map(Promise::view)
                .sorted(FIRST_DUE_FIRST)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Deadline> of(CaseId caseId, String kind) {
        return seen.last(caseId, kind).map(Promise::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DeadlineExplanation> explain(CaseId caseId, String kind) {
        return seen.last(caseId, kind)
                .map(promise -> explaining.of(List.of(promise)).get(promise.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeadlineExplanation> explainAll(CaseId caseId) {
        List<Promise> all = seen.of(caseId).stream()
                .sorted(Comparator.comparing(Promise::view, FIRST_DUE_FIRST))
                .toList();
        return List.copyOf(explaining.of(all).values());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> board(List<String> departments, Instant dueBefore, Deadline after, int limit) {
        return mapper
                .selectBoard(
                        departments,
                        dueBefore,
                        after == null ? null : after.due(),
                        after == null ? null : after.id(),
                        limit)
                .stream()
                .map(Promise::view)
                .toList();
    }
}
