package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.DeadlineExplanation.Counts;
import org.answerable.deadline.DeadlineExplanation.Item;

/** Tells where the time of a deadline went: its segments, split at opening and closing hours and at the due time. */
public record Told(Deadline deadline, List<Segment> segments, WorkingTime working) {

    /** The explanation up to its end, or up to now while it is open. */
    public DeadlineExplanation until(Instant now) {
        Instant until = deadline.ended() != null ? deadline.ended() : now;
        List<Item> items = new ArrayList<>();
        for (Segment segment : segments) {
            Instant to = segment.toAt() != null ? segment.toAt() : until;
            for (Stretch stretch : stretches(segment, to)) {
                addSplit(items, segment, stretch);
            }
        }
        Duration counted = sum(items, Counts.COUNTED);
        return new DeadlineExplanation(
                deadline.caseId(),
                deadline.kind(),
                deadline.source(),
                deadline.clock(),
                deadline.state(),
                deadline.started(),
                until,
                deadline.due(),
                deadline.limit(),
                counted,
                sum(items, Counts.CLOSED),
                sum(items, Counts.PAUSED),
                deadline.limit() == null ? null : deadline.limit().minus(counted),
                late(until),
                items);
    }

    private List<Stretch> stretches(Segment segment, Instant to) {
        if (!segment.fromAt().isBefore(to)) {
            return List.of();
        }
        return segment.reason() != null
                ? List.of(new Stretch(segment.fromAt(), to, false))
                : working.stretches(segment.fromAt(), to);
    }

    private void addSplit(List<Item> items, Segment segment, Stretch stretch) {
        Instant due = deadline.due();
        if (due == null || !due.isAfter(stretch.from()) || !due.isBefore(stretch.to())) {
            items.add(item(segment, stretch, due != null && !due.isAfter(stretch.from())));
        } else {
            items.add(item(segment, new Stretch(stretch.from(), due, stretch.open()), false));
            items.add(item(segment, new Stretch(due, stretch.to(), stretch.open()), true));
        }
    }

    private static Item item(Segment segment, Stretch stretch, boolean afterDue) {
        Counts counts = segment.reason() != null ? Counts.PAUSED : stretch.open() ? Counts.COUNTED : Counts.CLOSED;
        return new Item(stretch.from(), stretch.to(), counts, segment.reason(), segment.departmentId(), afterDue);
    }

    private static Duration sum(List<Item> items, Counts counts) {
        return items.stream()
                .filter(item -> item.counts() == counts && !item.afterDue())
                .map(Item::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration late(Instant until) {
        return deadline.due() == null || !until.isAfter(deadline.due())
                ? Duration.ZERO
                : Duration.between(deadline.due(), until);
    }
}
