package org.answerable.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a case between the start of a promise and the moment it is given.
 *
 * @param turns whose turn it has been since the start, at least one; the first is taken to begin with it
 * @param waits what the case waited for; what was over before the start, and what the terms do not allow, stops no clock
 */
public record Before(List<Turn> turns, List<Wait> waits) {

    /** Nothing but whose turn it has been. */
    public static Before of(List<Turn> turns) {
        return new Before(turns, List.of());
    }

    String firstDepartment() {
        return turns.get(0).department();
    }

    /** What happened to the clock, in order; none of it before the start. */
    List<Event> events(Instant start, List<String> pausing) {
        List<Event> events = new ArrayList<>();
        turns.stream().skip(1).forEach(turn -> events.add(new Event(turn.from(), What.TURN, turn.department())));
        waits.stream()
                .filter(wait -> pausing.contains(wait.reason()))
                .filter(wait -> wait.toAt() == null || wait.toAt().isAfter(start))
                .forEach(wait -> {
                    Instant from = wait.fromAt().isBefore(start) ? start : wait.fromAt();
                    events.add(new Event(from, What.PAUSE, wait.reason()));
                    if (wait.toAt() != null) {
                        events.add(new Event(wait.toAt(), What.RESUME, wait.reason()));
                    }
                });
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    /** Something that opens another segment: the department's turn, or a reason that comes or goes. */
    record Event(Instant at, What what, String named) {}

    enum What {
        TURN,
        PAUSE,
        RESUME
    }
}
