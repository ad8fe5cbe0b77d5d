package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.model.Step;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineMapper.ClimbedRung;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.ledger.Fact;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Climbs what is due on the ladder of a deadline: one process instance at a time, each rung once. */
@Component
@Transactional
public class ClimbLadder {

    static final String WARNED = "deadline.warned";
    static final String DUE = "deadline.due";
    static final String CLIMBED = "deadline.rung-climbed";

    private static final int LONGEST_LIST = 1000;

    private final Rungs rungs;
    private final RungNotices notices;
    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final WakeUps wakeUps;
    private final Clock clock;

    ClimbLadder(
            Rungs rungs,
            RungNotices notices,
            DeadlineMapper mapper,
            DeadlineStore store,
            WakeUps wakeUps,
            Clock clock) {
        this.rungs = rungs;
        this.notices = notices;
        this.mapper = mapper;
        this.store = store;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Climbs the rungs whose time has come.
     *
     * @param instance the process instance that climbs
     * @return true if there is nothing left to wait for: all is climbed, the deadline has ended, or another instance climbs it
     */
    public boolean climb(CaseId caseId, String key, String instance) {
        Optional<Promise> found = last(caseId, key).filter(Promise::open);
        if (found.isEmpty() || !found.get().climbing().claim(instance)) {
            return true;
        }
        Promise promise = found.get();
        Instant now = clock.instant();
        promise.breachIfPast(now);
        List<Step> steps = rungs.remaining(promise);
        List<Step> due =
                steps.stream().takeWhile(step -> !step.at().isAfter(now)).toList();
        if (!due.isEmpty()) {
            climb(promise, due, now);
        }
        List<Step> rest = steps.subList(due.size(), steps.size());
        promise.climbing().next(Rungs.first(rest));
        store.update(promise);
        return promise.timing().isPresent() && rest.isEmpty();
    }

    private void climb(Promise promise, List<Step> due, Instant now) {
        List<Rung> ladder = rungs.ladder(promise).rungs();
        for (Step step : due) {
            RungNotices.Told told = notices.tell(promise, step, ladder);
            mapper.insertRung(new ClimbedRung(
                    promise.id(), step.rung().key(), step.turn(), step.at(), now, list(told.recipients())));
            promise.tell(fact(promise, step, told));
        }
    }

    private static Fact fact(Promise promise, Step step, RungNotices.Told told) {
        String type =
                switch (step.rung().when()) {
                    case SHARE -> WARNED;
                    case AT_DUE -> DUE;
                    case AFTER -> CLIMBED;
                };
        return promise.fact(type)
                .with("rung", step.rung().key())
                .with("turn", step.turn())
                .with("wasDue", step.at())
                .with("who", step.rung().who())
                .with("recipients", told.recipients())
                .with("nobodyFound", told.nobodyWanted() ? Boolean.TRUE : null);
    }

    private static String list(List<String> recipients) {
        String list = String.join(",", recipients);
        return list.length() <= LONGEST_LIST ? list : list.substring(0, LONGEST_LIST);
    }

    /** The instance ended, whatever ended it: the stages of the case may wake up again for what is left. */
    public void ended(CaseId caseId, String key, String instance) {
        last(caseId, key)
                .filter(Promise::open)
                .filter(promise -> promise.climbing().release(instance))
                .ifPresent(promise -> {
                    store.update(promise);
                    wakeUps.released(promise);
                });
    }

    /**
     * The ladder of a deadline that should have gone on.
     *
     * @param before what should have been climbed before that time is overlooked
     */
    boolean overlooked(CaseId caseId, String key, Instant before, LadderInstances instances) {
        Optional<Promise> found = last(caseId, key)
                .filter(promise -> promise.climbing().nextAt() != null
                        && promise.climbing().nextAt().isBefore(before));
        if (found.isEmpty() || found.get().state() == State.PAUSED) {
            return false;
        }
        if (!found.get().climbing().claimed() || !wakeUps.tellLadder(caseId, key, WakeUps.CHANGED)) {
            startAnew(found.get(), instances);
        }
        return true;
    }

    private void startAnew(Promise promise, LadderInstances instances) {
        if (promise.climbing().claimed()) {
            promise.climbing().forget();
            store.update(promise);
        }
        instances.start(promise.caseId(), promise.key().toString());
    }

    private Optional<Promise> last(CaseId caseId, String key) {
        return mapper.selectByCaseForUpdate(caseId.value()).stream()
                .filter(promise -> promise.key().toString().equals(key))
                .reduce((earlier, later) -> later);
    }
}
