package org.answerable.deadline.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.deadline.DeadlineExplanation.Counts;
import org.answerable.deadline.DeadlineExplanation.Item;
import org.answerable.deadline.DeadlineExplanation.Share;
import org.answerable.deadline.DeadlineExplanation.Whose;

/** Adds up by whose turn it was, in the order in which they first had it. */
final class Shares {

    private final Map<Counts, Duration> before = new EnumMap<>(Counts.class);
    private Duration late = Duration.ZERO;

    private Shares() {}

    static List<Share> of(List<Item> items) {
        Map<Holder, Shares> shares = new LinkedHashMap<>();
        items.forEach(item ->
                shares.computeIfAbsent(Holder.of(item), holder -> new Shares()).add(item));
        return shares.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    private void add(Item item) {
        if (item.afterDue()) {
            late = late.plus(item.length());
        } else {
            before.merge(item.counts(), item.length(), Duration::plus);
        }
    }

    private Share of(Holder holder) {
        return new Share(
                holder.whose(),
                holder.department(),
                holder.supplier(),
                sum(Counts.COUNTED),
                sum(Counts.CLOSED),
                sum(Counts.PAUSED),
                late);
    }

    private Duration sum(Counts counts) {
        return before.getOrDefault(counts, Duration.ZERO);
    }

    private record Holder(Whose whose, String department, String supplier) {

        static Holder of(Item item) {
            return new Holder(
                    item.whose(),
                    item.whose() == Whose.DEPARTMENT ? item.department() : null,
                    item.whose() == Whose.SUPPLIER ? item.supplier() : null);
        }
    }
}
