package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.Deadline.State;

/** The clock of a promise: the terms by which it goes, the time that it has lived, and how much of it is left. */
record ClockWork(Terms terms, Course course, Allowance allowance) {

    /** Runs or rests, as its course says by now; the state that follows. */
    State settle(WorkingTime working) {
        if (course.paused()) {
            allowance.rest(course);
            return State.PAUSED;
        }
        allowance.run(course, working);
        return State.RUNNING;
    }

    /** What happened to the case before it had the promise, which is in the state; what was overdue by then is not paused. */
    State lived(Before.Event event, State state, WorkingTime working) {
        boolean overdue =
                state == State.RUNNING && allowance.due() != null && event.at().isAfter(allowance.due());
        if (event.what() == Before.What.PAUSE && overdue) {
            return state;
        }
        course.lived(event, working);
        return settle(working);
    }

    /** True if nothing changes where the other terms bind it, with what they give. */
    boolean keeps(Terms other, Duration limit) {
        boolean moved = other.beforeEvent() && !allowance.extended() && !allowance.is(limit);
        return terms.promiseTheSameAs(other) && !moved;
    }

    /** Takes what was granted over to the other terms, as far as they let it hold; what it was until now. */
    Duration carryOver(Terms other, Instant now, WorkingTime present, WorkingTime working) {
        Duration granted = allowance.granted();
        if (other.inextensible()) {
            allowance.lapse();
        } else if (!granted.isZero() && !terms.sameCalendar(other)) {
            allowance.carryOver(now, present, working);
        }
        return granted;
    }

    /** Counts what has passed anew, with what the terms give. */
    State reckon(Duration limit, List<Segment> past, WorkingTime working) {
        allowance.limit(limit);
        course.recount(past, terms.pausing(), working);
        return settle(working);
    }

    /** Why it may not be extended, as a key; null if it may. */
    String extensionRefusal(Instant wanted, State state, Instant now, WorkingTime working) {
        return new ExtensionRule(allowance.figure(), state, allowance.due(), allowance.extensions(), terms.extensions())
                .refusal(Allowance.extended(wanted, course, working), now);
    }

    /** What its ladder's times are reckoned from. */
    Timing timing() {
        return new Timing(allowance.limit(), course.counted(), course.since(), allowance.due());
    }
}
