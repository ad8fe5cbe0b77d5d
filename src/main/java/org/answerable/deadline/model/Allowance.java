package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.answerable.calendar.WorkingTime;

/** How much counted time a deadline gives, and when that is used up. Without a figure it gives none and is never due. */
final class Allowance {

    private String deadlineId;
    private Long limitMicros;
    private Instant dueAt;
    private Long remainingMicros;
    private long grantedMicros;
    private int extensions;

    private Allowance() {}

    static Allowance of(String deadlineId, Duration limit) {
        Allowance allowance = new Allowance();
        allowance.deadlineId = deadlineId;
        allowance.limit(limit);
        return allowance;
    }

    /** Gives that much from the start on and what was granted, null for no figure; when it is used up is reckoned next. */
    void limit(Duration limit) {
        limitMicros = limit == null ? null : Micros.of(limit) + grantedMicros;
    }

    /** What was granted does not hold under the terms to come. */
    void lapse() {
        grantedMicros = 0;
    }

    /** What was granted, on another clock: what that counts in the stretch by which the due time was put off. */
    void carryOver(Instant now, WorkingTime present, WorkingTime other) {
        Instant due = remainingMicros == null ? dueAt : present.add(now, remaining());
        if (due != null) {
            grantedMicros = Micros.of(other.counted(present.before(due, granted()), due));
        }
    }

    /** It runs: due when what is left has passed. */
    void run(Course course, WorkingTime working) {
        remainingMicros = null;
        dueAt = limitMicros == null ? null : working.add(course.since(), left(course));
    }

    /** It rests: what is left is kept exactly. */
    void rest(Course course) {
        remainingMicros = limitMicros == null ? null : Micros.of(left(course));
        dueAt = null;
    }

    /** When it would be due if extended to the wanted time: the end of the open time until then. */
    static Instant extended(Instant wanted, Course course, WorkingTime working) {
        return working.add(course.since(), working.counted(course.since(), wanted));
    }

    /** Gives more, up to the wanted time. */
    void extend(Instant wanted, Course course, WorkingTime working) {
        long before = limitMicros;
        limitMicros = Micros.of(course.counted().plus(working.counted(course.since(), wanted)));
        grantedMicros += limitMicros - before;
        dueAt = extended(wanted, course, working);
        extensions++;
    }

    private Duration left(Course course) {
        return Micros.duration(Math.max(0, limitMicros - Micros.of(course.counted())));
    }

    boolean is(Duration limit) {
        return Objects.equals(limitMicros, Micros.of(limit));
    }

    boolean figure() {
        return limitMicros != null;
    }

    boolean extended() {
        return extensions > 0;
    }

    int extensions() {
        return extensions;
    }

    /** The counted time that extensions added. */
    Duration granted() {
        return Micros.duration(grantedMicros);
    }

    Duration limit() {
        return Micros.duration(limitMicros);
    }

    Instant due() {
        return dueAt;
    }

    Duration remaining() {
        return Micros.duration(remainingMicros);
    }
}
