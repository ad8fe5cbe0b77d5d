package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.answerable.calendar.WorkingTime;

/** The rungs of one deadline, in the order of the table; warnings stand once for each share. */
public record Ladder(List<Rung> rungs) {

    /** Nobody is told. */
    public static final Ladder NONE = new Ladder(List.of());

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** All its steps that are not climbed yet, earliest first. */
    public List<Step> remaining(Timing timing, WorkingTime working, Set<String> climbed) {
        List<Step> steps = new ArrayList<>();
        for (Rung rung : rungs) {
            for (int turn = 1; turn <= rung.times(); turn++) {
                if (!climbed.contains(rung.key() + ":" + turn)) {
                    steps.add(new Step(rung, turn, time(rung, turn, timing, working)));
                }
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static Instant time(Rung rung, int turn, Timing timing, WorkingTime working) {
        Instant first =
                switch (rung.when()) {
                    case SHARE -> share(rung.share(), timing, working);
                    // A promise kept at the very due time is kept: it is over just after.
                    case AT_DUE -> timing.due().plus(1, ChronoUnit.MICROS);
                    case AFTER -> working.add(timing.due(), rung.after());
                };
        return turn == 1 ? first : working.add(first, rung.repeat().multipliedBy(turn - 1L));
    }

    private static Instant share(double share, Timing timing, WorkingTime working) {
        Duration wanted = Micros.duration((long) Math.ceil(Micros.of(timing.limit()) * share));
        Duration left = wanted.minus(timing.counted());
        return left.isNegative() ? timing.since() : working.add(timing.since(), left);
    }
}
