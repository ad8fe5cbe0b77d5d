package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.model.PolicyOrder;
import org.answerable.deadline.model.Terms;
import org.springframework.stereotype.Component;

/** Makes the rows of the policy table definite for one start: with the limits, ladders and calendars that are in force now. */
@Component
class BindOrders {

    private final Calendars calendars;
    private final ConfiguredLimits limits;
    private final LadderTable ladders;
    private final Clock clock;

    BindOrders(Calendars calendars, ConfiguredLimits limits, LadderTable ladders, Clock clock) {
        this.calendars = calendars;
        this.limits = limits;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** What a row binds a case to. The limit is null for a promise without a figure. */
    record Bound(Terms terms, Duration limit, WorkingTime working) {}

    /** The first row of each kind binds; a promise without a figure takes the configured one. */
    Map<String, PolicyOrder> orders(String profile, List<Map<String, Object>> rows) {
        Map<String, PolicyOrder> orders = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            PolicyOrder order = PolicyOrder.of(row);
            orders.putIfAbsent(
                    order.kind(), order.limit() == null ? order.limited(limits.of(profile, order.kind())) : order);
        }
        return orders;
    }

    List<Bound> bind(Iterable<PolicyOrder> orders, Instant started, String policyVersion, Map<String, Instant> events) {
        Map<String, WorkingTime> clocks = new LinkedHashMap<>();
        List<Bound> bound = new ArrayList<>();
        String ladderVersion = ladders.newestVersion();
        for (PolicyOrder order : orders) {
            WorkingTime working =
                    clocks.computeIfAbsent(order.calendar(), id -> calendars.inForce(id, clock.instant()));
            Duration limit = limit(order, working, started, events);
            bound.add(new Bound(order.terms(working.reference(), ladderVersion, policyVersion), limit, working));
        }
        return bound;
    }

    /** The version of the ladder table that new terms name. */
    String ladderVersion() {
        return ladders.newestVersion();
    }

    /** Null for a promise without a figure, and before it is known when the event takes place that it counts back from. */
    private static Duration limit(
            PolicyOrder order, WorkingTime working, Instant started, Map<String, Instant> events) {
        if (order.limit() == null) {
            return null;
        }
        Limit limit = Limit.parse(order.limit());
        boolean known = limit.event().map(events::containsKey).orElse(true);
        return known ? limit.on(working, started, events) : null;
    }
}
