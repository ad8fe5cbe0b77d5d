package org.answerable.deadline.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Impact;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.usecase.BindOrders.Bound;
import org.answerable.deadline.usecase.FollowVersion.Outcome;
import org.springframework.stereotype.Component;

/** Lets open deadlines follow a later version of their calendar, or leaves them on theirs, as its owner decides. */
@Component
public class FollowCalendar implements Impact {

    private final FollowVersion following;
    private final Calendars calendars;
    private final DeadlineMapper mapper;

    FollowCalendar(FollowVersion following, Calendars calendars, DeadlineMapper mapper) {
        this.following = following;
        this.calendars = calendars;
        this.mapper = mapper;
    }

    @Override
    public Effect of(WorkingTime version, String after) {
        return following.effect(new Later(version), after);
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
        return following.decide(new Later(calendars.version(reference)), apply, reason, after);
    }

    /** A later version of a calendar; it binds whatever an earlier one counts, whether the due time moves or not. */
    private final class Later implements Successor {

        private final WorkingTime working;

        Later(WorkingTime working) {
            this.working = working;
        }

        @Override
        public String what() {
            return "calendar";
        }

        @Override
        public String version() {
            return working.reference();
        }

        @Override
        public String present(Promise promise) {
            return promise.terms().clock();
        }

        @Override
        public List<Promise> named(String afterVersion, String afterId, int limit) {
            return mapper.selectOnCalendar(calendar(), version(), afterVersion, afterId, limit);
        }

        /** What counts back from an event follows when the event is told again; without a figure no due time can move. */
        @Override
        public boolean concerns(Promise promise) {
            return Successor.super.concerns(promise)
                    && promise.terms().calendar().equals(calendar())
                    && promise.view().limit() != null
                    && !promise.terms().beforeEvent();
        }

        @Override
        public Optional<Bound> bound(Promise promise, CaseFile file) {
            Limit limit = Limit.parse(promise.terms().limitText());
            return Optional.of(new Bound(
                    promise.terms().on(version()),
                    limit.on(working, promise.view().started(), Map.of()),
                    working));
        }

        @Override
        public boolean onlyWhatMoves() {
            return false;
        }

        private String calendar() {
            return version().substring(0, version().lastIndexOf(':'));
        }
    }
}
