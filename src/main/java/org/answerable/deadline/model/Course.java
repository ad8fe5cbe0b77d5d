package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** A clock that began to run then, in the department's turn. */
    static Course from(String deadlineId, Instant start, String department) {
        Course course = new Course();
        course.deadlineId = deadlineId;
        course.departmentId = department;
        course.open(start);
        return course;
    }

    /** What happened to it before anybody watched it. */
    void lived(Before.Event event, WorkingTime working) {
        switch (event.what()) {
            case TURN -> {
                if (!Objects.equals(event.named(), departmentId)) {
                    handOver(event.named(), border(event.at(), working));
                }
            }
            case PAUSE -> {
                if (!reasons().contains(event.named())) {
                    pause(event.named(), border(event.at(), working));
                }
            }
            case RESUME -> {
                if (reasons().contains(event.named())) {
                    resume(event.named(), border(event.at(), working));
                }
            }
        }
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

    /** Counts the segments that have ended anew, on another clock; only the reasons of the pausing ones stop it, then and now. */
    void recount(List<Segment> past, List<String> pausing, WorkingTime working) {
        countedMicros = 0;
        for (Segment segment : past) {
            Segment judged = segment.pausedOnlyFor(pausing);
            if (judged.toAt() != null) {
                changed.add(judged.ended(judged.toAt(), Micros.of(judged.countedOn(working))));
                countedMicros += Micros.of(judged.countedOn(working));
            } else if (!judged.equals(segment)) {
                pausedFor = judged.reason();
                changed.add(judged);
            }
        }
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
