package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.Deadlines.Part;
import org.answerable.deadline.model.Before;
import org.answerable.deadline.model.PolicyOrder;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.model.Turn;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.deadline.usecase.BindOrders.Bound;
import org.answerable.engine.DeadlineKey;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Makes the deadlines of a case those that the policy table answered. */
@Component
class SetDeadlines {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final CaseFiles caseFiles;
    private final Calendars calendars;
    private final BindOrders binding;
    private final CaseWaits waits;
    private final Rungs rungs;
    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final WakeUps wakeUps;
    private final Ledger ledger;
    private final Clock clock;

    SetDeadlines(
            CaseFiles caseFiles,
            Calendars calendars,
            BindOrders binding,
            CaseWaits waits,
            Rungs rungs,
            DeadlineMapper mapper,
            DeadlineStore store,
            WakeUps wakeUps,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.calendars = calendars;
        this.binding = binding;
        this.waits = waits;
        this.rungs = rungs;
        this.mapper = mapper;
        this.store = store;
        this.wakeUps = wakeUps;
        this.ledger = ledger;
        this.clock = clock;
    }

    void set(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> rows,
            String policyVersion,
            Map<String, Instant> events) {
        CaseFile caseFile = caseFiles.get(caseId);
        Map<String, Promise> last = lastOfEachKind(caseId);
        List<Bound> bound =
                bind(caseId, binding.orders(caseFile.profile(), rows).values(), started, policyVersion, events);
        boolean again = !last.isEmpty();
        Before before = new Before(turns(caseFile, started, last.values()), waits.of(caseId));
        List<Promise> fresh = new ArrayList<>();
        for (Bound order : bound) {
            Promise present = last.remove(order.terms().kind());
            if (present == null || present.state() == State.CANCELLED) {
                fresh.add(give(caseFile, present, order, started, before));
            } else if (present.open()) {
                follow(present, order);
            }
        }
        store.insert(fresh);
        if (again) {
            fresh.forEach(wakeUps::moved);
        }
        last.values().stream().filter(Promise::open).forEach(this::drop);
    }

    void add(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> rows,
            String policyVersion,
            Map<String, Instant> events) {
        CaseFile caseFile = caseFiles.get(caseId);
        Map<String, Promise> last = lastOfEachKind(caseId);
        Before before = new Before(turns(caseFile, started, last.values()), waits.of(caseId));
        List<Promise> fresh =
                bind(caseId, binding.orders(caseFile.profile(), rows).values(), started, policyVersion, events).stream()
                        .filter(order -> !isOpen(last.get(order.terms().kind())))
                        .map(order -> give(caseFile, last.get(order.terms().kind()), order, started, before))
                        .toList();
        store.insert(fresh);
        fresh.forEach(wakeUps::moved);
    }

    private Map<String, Promise> lastOfEachKind(CaseId caseId) {
        Map<String, Promise> last = new LinkedHashMap<>();
        mapper.selectByCaseForUpdate(caseId.value()).stream()
                .filter(Promise::ofCase)
                .forEach(promise -> last.put(promise.terms().kind(), promise));
        return last;
    }

    private static boolean isOpen(Promise promise) {
        return promise != null && promise.open();
    }

    Optional<Promise> setForPart(CaseId caseId, Part part, List<Map<String, Object>> rows, String policyVersion) {
        Optional<PolicyOrder> order = binding.orders(caseFiles.get(caseId).profile(), rows).values().stream()
                .findFirst();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        String key = new DeadlineKey(order.get().kind(), part.id()).toString();
        Optional<Promise> present = Optional.ofNullable(mapper.selectLast(caseId, key));
        return present.or(() -> Optional.of(giveToPart(caseId, part, wanted(order.get(), part), policyVersion)));
    }

    /** The order with the time that somebody wants in place of its limit; at least a minute, however closed the calendar is then. */
    private PolicyOrder wanted(PolicyOrder order, Part part) {
        Instant due = part.wantedDue() == null && order.limit() == null ? latest(part) : part.wantedDue();
        if (due == null) {
            return order;
        }
        WorkingTime working = calendars.inForce(order.calendar(), clock.instant());
        Duration counted = working.counted(part.started(), due);
        return order.limited((counted.compareTo(SHORTEST) < 0 ? SHORTEST : counted).toString());
    }

    /** Nobody is given a moment that is past already. */
    private static Instant latest(Part part) {
        return part.latest() != null && part.latest().isAfter(part.started()) ? part.latest() : null;
    }

    private Promise giveToPart(CaseId caseId, Part part, PolicyOrder order, String policyVersion) {
        Bound bound = bind(caseId, List.of(order), part.started(), policyVersion, Map.of())
                .get(0);
        Promise promise = Promise.given(
                caseId,
                part.id(),
                1,
                bound.terms(),
                bound.limit(),
                part.started(),
                new Before(List.of(new Turn(part.department(), part.started())), waits.of(caseId)),
                bound.working());
        rungs.planFirst(promise);
        store.insert(List.of(promise));
        return promise;
    }

    /** What the rows bind the case to; the versions that say so are in force for it. */
    private List<Bound> bind(
            CaseId caseId,
            Iterable<PolicyOrder> orders,
            Instant started,
            String policyVersion,
            Map<String, Instant> events) {
        List<Bound> bound = binding.bind(orders, started, policyVersion, events);
        if (!bound.isEmpty()) {
            ledger.inForce(caseId, "table:deadline-policy", policyVersion);
            ledger.inForce(caseId, "table:escalation-ladder", binding.ladderVersion());
            bound.forEach(order -> ledger.inForce(
                    caseId,
                    "calendar:" + order.terms().calendar(),
                    order.terms().clock()));
        }
        return bound;
    }

    /** Whose turn it has been since the start: a department that got the case later is not answerable for the time before. */
    private List<Turn> turns(CaseFile caseFile, Instant started, Collection<Promise> others) {
        return others.stream()
                .filter(other -> other.view().started().equals(started))
                .max(Comparator.comparing(Promise::open))
                .map(other -> turns(caseFile, mapper.selectSegments(other.id())))
                .orElseGet(() -> List.of(new Turn(caseFile.ownerDepartment(), started)));
    }

    private static List<Turn> turns(CaseFile caseFile, List<Segment> segments) {
        List<Turn> turns = new ArrayList<>();
        segments.forEach(segment -> turns.add(new Turn(segment.departmentId(), segment.fromAt())));
        Segment last = segments.get(segments.size() - 1);
        if (last.toAt() != null) {
            turns.add(new Turn(caseFile.ownerDepartment(), last.toAt()));
        }
        return turns;
    }

    private Promise give(CaseFile caseFile, Promise ended, Bound order, Instant started, Before before) {
        Promise promise = Promise.given(
                caseFile.id(),
                null,
                ended == null ? 1 : ended.round() + 1,
                order.terms(),
                order.limit(),
                started,
                before,
                order.working());
        rungs.planFirst(promise);
        return promise;
    }

    private void follow(Promise present, Bound order) {
        if (present.rebind(
                order.terms(),
                order.limit(),
                mapper.selectSegments(present.id()),
                clock.instant(),
                rungs.clock(present),
                order.working())) {
            waits.present(present.caseId())
                    .forEach(wait -> present.pause(wait.reason(), clock.instant(), order.working()));
            rungs.planNext(present);
            store.update(present);
            wakeUps.moved(present);
        }
    }

    private void drop(Promise promise) {
        boolean climbing = promise.climbing().claimed();
        promise.cancel("reclassified", clock.instant(), rungs.clock(promise));
        store.update(promise);
        wakeUps.ended(promise, climbing);
    }
}
