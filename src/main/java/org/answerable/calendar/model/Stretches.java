package org.answerable.calendar.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.answerable.calendar.Stretch;

/** Collects the open stretches of a time and tells the closed ones between; open stretches that touch become one. */
final class Stretches {

    private final List<Stretch> found = new ArrayList<>();
    private Instant told;

    Stretches(Instant from) {
        told = from;
    }

    /** It is open between the instants; nothing if they are the same. */
    void open(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return;
        }
        int last = found.size() - 1;
        if (told.equals(from) && last >= 0) {
            found.set(last, new Stretch(found.get(last).from(), to, true));
        } else {
            closedUntil(from);
            found.add(new Stretch(from, to, true));
        }
        told = to;
    }

    /** All stretches, to the end. */
    List<Stretch> until(Instant end) {
        closedUntil(end);
        return List.copyOf(found);
    }

    private void closedUntil(Instant instant) {
        if (told.isBefore(instant)) {
            found.add(new Stretch(told, instant, false));
        }
    }
}
