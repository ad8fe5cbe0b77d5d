package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.DeadlineExplanation.Counts;
import org.answerable.deadline.DeadlineExplanation.Item;
import org.answerable.deadline.DeadlineExplanation.Whose;

/**
 * Tells where the time of a deadline went: its segments, split at opening and closing hours and at the due time.
 *
 * @param suppliers true of the ids that stand for suppliers, not for departments of the organisation
 */
public record Told(Promise promise, List<Segment> segments, WorkingTime working, Predicate<String> suppliers) {

    /** The explanation up to its end, or up to now while it is open. */
    public DeadlineExplanation until(Instant now) {
        Deadline deadline = promise.view();
        Instant until = latest(deadline, now);
        List<Item> items = items(deadline.due(), until);
        Duration counted = sum(items, Counts.COUNTED);
        return new DeadlineExplanation(
                deadline.caseId(),
                deadline.kind(),
                deadline.part(),
                deadline.source(),
                deadline.policyVersion(),
                deadline.clock(),
                deadline.legal(),
                deadline.state(),
                deadline.corrected(),
                deadline.started(),
                until,
                deadline.due(),
                promise.terms().limitText(),
                deadline.limit(),
                promise.extensions(),
                promise.granted(),
                counted,
                sum(items, Counts.CLOSED),
                sum(items, Counts.PAUSED),
                deadline.limit() == null ? null : deadline.limit().minus(counted),
                late(deadline, until),
                items,
                Shares.of(items),
                ahead(deadline, until));
    }

    /** A promise may begin a moment after a node whose clock is behind asks. */
    private static Instant latest(Deadline deadline, Instant now) {
        Instant until = deadline.ended() != null ? deadline.ended() : now;
        return until.isBefore(deadline.started()) ? deadline.started() : until;
    }

    private List<Item> items(Instant due, Instant until) {
        List<Item> items = new ArrayList<>();
        for (Segment segment : segments) {
            Instant to = segment.toAt() != null ? segment.toAt() : until;
            for (Stretch stretch : stretches(segment, to)) {
                addSplit(items, segment, stretch, due);
            }
        }
        return List.copyOf(items);
    }

    private List<Stretch> stretches(Segment segment, Instant to) {
        if (!segment.fromAt().isBefore(to)) {
            return List.of();
        }
        return segment.reason() != null
                ? List.of(new Stretch(segment.fromAt(), to, false))
                : working.stretches(segment.fromAt(), to);
    }

    private void addSplit(List<Item> items, Segment segment, Stretch stretch, Instant due) {
        if (due == null || !due.isAfter(stretch.from()) || !due.isBefore(stretch.to())) {
            items.add(item(segment, stretch, due != null && !due.isAfter(stretch.from())));
        } else {
            items.add(item(segment, new Stretch(stretch.from(), due, stretch.open()), false));
            items.add(item(segment, new Stretch(due, stretch.to(), stretch.open()), true));
        }
    }

    private Item item(Segment segment, Stretch stretch, boolean afterDue) {
        Counts counts = segment.reason() != null ? Counts.PAUSED : stretch.open() ? Counts.COUNTED : Counts.CLOSED;
        String holder = segment.departmentId();
        boolean supplier = holder != null && suppliers.test(holder);
        return new Item(
                stretch.from(),
                stretch.to(),
                counts,
                segment.reason(),
                segment.reason() == null ? running(holder, supplier) : others(segment.reason()),
                supplier ? null : holder,
                supplier ? holder : null,
                afterDue);
    }

    private static Whose running(String holder, boolean supplier) {
        return holder == null ? Whose.NOBODY : supplier ? Whose.SUPPLIER : Whose.DEPARTMENT;
    }

    private static Whose others(String reasons) {
        return switch (Names.in(reasons).get(0)) {
            case "waiting-complainant" -> Whose.COMPLAINANT;
            case "waiting-supplier" -> Whose.SUPPLIER;
            default -> Whose.OTHERS;
        };
    }

    private static Duration sum(List<Item> items, Counts counts) {
        return items.stream()
                .filter(item -> item.counts() == counts && !item.afterDue())
                .map(Item::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration late(Deadline deadline, Instant until) {
        return deadline.due() == null || !until.isAfter(deadline.due())
                ? Duration.ZERO
                : Duration.between(deadline.due(), until);
    }

    private List<Item> ahead(Deadline deadline, Instant until) {
        if (!deadline.open() || deadline.due() == null || !until.isBefore(deadline.due())) {
            return List.of();
        }
        String department = deadline.department();
        return working.stretches(until, deadline.due()).stream()
                .map(stretch -> item(new Segment(null, 0, null, department, null, null, null), stretch, false))
                .toList();
    }
}
