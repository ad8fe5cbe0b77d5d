package org.answerable.deadline.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.model.Ladder;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Step;
import org.answerable.deadline.model.Terms;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineMapper.ClimbedRung;
import org.springframework.stereotype.Component;

/** What a deadline still has to climb, by the versions of ladder and calendar that bind it. */
@Component
class Rungs {

    private final LadderTable table;
    private final Calendars calendars;
    private final DeadlineMapper mapper;

    Rungs(LadderTable table, Calendars calendars, DeadlineMapper mapper) {
        this.table = table;
        this.calendars = calendars;
        this.mapper = mapper;
    }

    /** The clock that the deadline names. */
    WorkingTime clock(Promise promise) {
        return calendars.version(promise.terms().clock());
    }

    /** The ladder of the deadline. */
    Ladder ladder(Promise promise) {
        Terms terms = promise.terms();
        return terms.ladder() == null
                ? Ladder.NONE
                : table.rows(terms.ladderVersion(), terms.ladder()).warningAt(terms.warnShares());
    }

    /** The steps it has not climbed, earliest first; none while it is paused, has no figure or has ended. */
    List<Step> remaining(Promise promise) {
        return promise
                .timing()
                .map(timing -> ladder(promise).remaining(timing, clock(promise), climbed(promise)))
                .orElse(List.of())
                .stream()
                .map(promise::heard)
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** Writes down when a new deadline's first rung is to be climbed. */
    void planFirst(Promise promise) {
        promise.timing()
                .map(timing -> ladder(promise).remaining(timing, clock(promise), Set.of()))
                .ifPresent(steps -> promise.climbing().next(first(steps)));
    }

    /** Writes down when its next rung is to be climbed. */
    void planNext(Promise promise) {
        promise.climbing().next(first(remaining(promise)));
    }

    static Instant first(List<Step> steps) {
        return steps.isEmpty() ? null : steps.get(0).at();
    }

    private Set<String> climbed(Promise promise) {
        return mapper.selectRungs(promise.id()).stream().map(ClimbedRung::key).collect(Collectors.toSet());
    }
}
