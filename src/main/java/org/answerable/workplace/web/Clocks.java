package org.answerable.workplace.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Shows deadlines as clocks: how much time is left, in words, and how urgent that is. */
@Component
class Clocks {

    private static final int URGENT_SHARE = 5;

    private final Deadlines deadlines;
    private final Clock clock;

    Clocks(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A deadline as shown.
     *
     * @param badge style class of its urgency: badge-ok, badge-warn, badge-late or empty
     * @param left  time left or late, in words
     * @param iso    the due time for machines, null without one
     * @param inside the promises that lie inside it
     */
    record Shown(
            String kind,
            String source,
            boolean legal,
            String left,
            String badge,
            String due,
            String iso,
            List<Shown> inside) {}

    List<Shown> of(CaseId caseId, Wording words) {
        List<Deadline> rows = rows(caseId);
        Map<String, List<Deadline>> inside = rows.stream()
                .filter(row -> outer(row, rows).isPresent())
                .collect(Collectors.groupingBy(row -> outer(row, rows).get().id()));
        return rows.stream()
                .filter(row -> outer(row, rows).isEmpty())
                .map(row -> shown(row, inside.getOrDefault(row.id(), List.of()), words))
                .toList();
    }

    /** The promise of the case inside which it lies: of several, made anew after a dispute, the last one that had begun by then. */
    private static Optional<Deadline> outer(Deadline inner, List<Deadline> rows) {
        return inner.insideOf().flatMap(kind -> rows.stream()
                .filter(row -> row.part() == null && row.kind().equals(kind))
                .filter(row -> !row.started().isAfter(inner.started()))
                .max(Comparator.comparing(Deadline::started)));
    }

    List<Deadline> rows(CaseId caseId) {
        return deadlines.of(caseId);
    }

    List<Deadline> board(List<String> departments, Instant dueBefore, int limit) {
        return deadlines.board(departments, dueBefore, limit);
    }

    Shown shown(Deadline deadline, Wording words) {
        return shown(deadline, List.of(), words);
    }

    private Shown shown(Deadline deadline, List<Deadline> inside, Wording words) {
        return new Shown(
                kind(deadline, words),
                deadline.source(),
                deadline.legal(),
                left(deadline, words),
                badge(deadline),
                words.at(deadline.due()),
                deadline.due() == null ? null : deadline.due().toString(),
                inside.stream().map(inner -> shown(inner, words)).toList());
    }

    private static String kind(Deadline deadline, Wording words) {
        String kind = words.label("deadline", deadline.kind());
        return deadline.part() == null ? kind : kind + " · " + words.department(deadline.department());
    }

    /** True if it waits past its due time. */
    boolean late(Deadline deadline) {
        return deadline.ended() == null && isPast(deadline.due());
    }

    /** How late or how far off an instant is, for tasks. */
    String untilOrLate(Instant due, Wording words) {
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative()
                ? words.text("workplace.clock.late", words.length(left))
                : words.text("workplace.clock.left", words.length(left));
    }

    boolean isPast(Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    private String left(Deadline deadline, Wording words) {
        if (deadline.ended() != null) {
            return ended(deadline, words);
        }
        if (deadline.state() == State.PAUSED) {
            return deadline.remaining() == null
                    ? words.text("workplace.clock.paused")
                    : words.text("workplace.clock.paused-with", words.length(deadline.remaining()));
        }
        return deadline.due() == null ? words.text("workplace.clock.no-figure") : untilOrLate(deadline.due(), words);
    }

    private static String ended(Deadline deadline, Wording words) {
        String first = judged(deadline, words);
        return deadline.corrected() == null
                ? first
                : words.text(
                        "workplace.clock.corrected",
                        first,
                        words.text(
                                deadline.corrected() == State.MET ? "workplace.clock.met" : "workplace.clock.broken"));
    }

    private static String judged(Deadline deadline, Wording words) {
        return switch (deadline.state()) {
            case MET -> words.text("workplace.clock.met");
            case CANCELLED -> words.text("workplace.clock.cancelled");
            default ->
                deadline.due() != null && deadline.ended().isAfter(deadline.due())
                        ? words.text(
                                "workplace.clock.broken-by",
                                words.length(Duration.between(deadline.due(), deadline.ended())))
                        : words.text("workplace.clock.broken");
        };
    }

    private String badge(Deadline deadline) {
        if (deadline.state() == State.CANCELLED || deadline.state() == State.PAUSED) {
            return "";
        }
        if (deadline.verdict() == State.MET) {
            return "badge-ok";
        }
        if (deadline.verdict() == State.BREACHED || late(deadline)) {
            return "badge-late";
        }
        return isUrgent(deadline) ? "badge-warn" : "badge-ok";
    }

    /** Less than a fifth of the time from start to due is left. */
    private boolean isUrgent(Deadline deadline) {
        if (deadline.due() == null) {
            return false;
        }
        Duration whole = Duration.between(deadline.started(), deadline.due());
        Duration left = Duration.between(clock.instant(), deadline.due());
        return left.multipliedBy(URGENT_SHARE).compareTo(whole) < 0;
    }
}
