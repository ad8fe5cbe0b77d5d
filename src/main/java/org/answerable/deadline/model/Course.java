package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.answerable.calendar.WorkingTime;

/** How the clock of a deadline has run so far: its segments, and the counted time of those that have ended. */
final class Course {

    private String deadlineId;
    private Instant sinceAt;
    private long countedMicros;
    private String pausedFor;
    private String departmentId;
    private int segments;

    private final List<Segment> changed = new ArrayList<>();
    private final List<Segment> opened = new ArrayList<>();

    private Course() {}

    /** A clock that begins to run, while it is the department's turn. */
    static Course from(String deadlineId, Instant start, String departmentId) {
        Course course = new Course();
        course.deadlineId = deadlineId;
        course.departmentId = departmentId;
        course.open(start);
        return course;
    }

    /** Ends the present segment and keeps what it counted. Time never runs backwards here, though nodes' clocks may differ. */
    Instant border(Instant now, WorkingTime working) {
        Instant at = sinceAt.isAfter(now) ? sinceAt : now;
        long counted = paused() ? 0 : Micros.of(working.counted(sinceAt, at));
        countedMicros += counted;
        changed.add(new Segment(deadlineId, segments, pausedFor, departmentId, sinceAt, at, counted));
        return at;
    }

    /** A new segment of a clock that is stopped for one more reason. */
    void pause(String reason, Instant at) {
        pausedFor = Names.with(pausedFor, reason);
        open(at);
    }

    /** A new segment without the reason; the clock runs again if it was the last one. */
    void resume(String reason, Instant at) {
        pausedFor = Names.without(pausedFor, reason);
        open(at);
    }

    /** A new segment in which it is the department's turn. */
    void handOver(String toDepartment, Instant at) {
        departmentId = toDepartment;
        open(at);
    }

    private void open(Instant at) {
        segments++;
        sinceAt = at;
        opened.add(new Segment(deadlineId, segments, pausedFor, departmentId, at, null, null));
    }

    /** Counts the segments that have ended anew, on another clock. */
    void recount(List<Segment> past, WorkingTime working) {
        countedMicros = 0;
        past.stream().filter(segment -> segment.toAt() != null).forEach(segment -> {
            long counted = segment.reason() != null ? 0 : Micros.of(working.counted(segment.fromAt(), segment.toAt()));
            countedMicros += counted;
            changed.add(segment.ended(segment.toAt(), counted));
        });
    }

    boolean paused() {
        return pausedFor != null;
    }

    List<String> reasons() {
        return Names.in(pausedFor);
    }

    String department() {
        return departmentId;
    }

    Instant since() {
        return sinceAt;
    }

    /** Counted time before the present segment. */
    Duration counted() {
        return Micros.duration(countedMicros);
    }

    List<Segment> changed() {
        return List.copyOf(changed);
    }

    List<Segment> opened() {
        return List.copyOf(opened);
    }

    void stored() {
        changed.clear();
        opened.clear();
    }
}
