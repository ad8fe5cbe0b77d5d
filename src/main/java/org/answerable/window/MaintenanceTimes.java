package org.answerable.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.calendar.Calendars;
import org.answerable.window.MaintenanceWindow.Span;
import org.springframework.stereotype.Component;

/** When planned maintenance may be done (D-38). */
@Component
public class MaintenanceTimes {

    private final MaintenanceWindows windows;
    private final Calendars calendars;

    MaintenanceTimes(MaintenanceWindows windows, Calendars calendars) {
        this.windows = windows;
        this.calendars = calendars;
    }

    /** An opening of a maintenance window. */
    public record Opening(MaintenanceWindow window, Span span) {}

    /**
     * For what the time lies outside of the maintenance windows: services that have windows; where none of them has, departments.
     * Empty where nothing has windows, for nobody said when maintenance is done.
     *
     * @return ids of departments or names of services
     */
    public List<String> outside(Instant start, Instant end, Reach work) {
        List<MaintenanceWindow> holding = windows.holding();
        Map<String, List<MaintenanceWindow>> bound = bound(holding, MaintenanceWindow.SERVICE, work.services());
        if (bound.isEmpty()) {
            bound = bound(holding, MaintenanceWindow.DEPARTMENT, work.departments());
        }
        List<String> outside = new ArrayList<>();
        bound.forEach((value, its) -> {
            if (!within(start, end, its)) {
                outside.add(value);
            }
        });
        return outside;
    }

    private static Map<String, List<MaintenanceWindow>> bound(
            List<MaintenanceWindow> holding, String kind, Set<String> values) {
        Map<String, List<MaintenanceWindow>> bound = new LinkedHashMap<>();
        holding.stream()
                .filter(window -> window.kind().equals(kind) && values.contains(window.value()))
                .forEach(window -> bound.computeIfAbsent(window.value(), value -> new ArrayList<>())
                        .add(window));
        return bound;
    }

    /** Openings that touch each other count as one. */
    private boolean within(Instant start, Instant end, Collection<MaintenanceWindow> its) {
        Instant open = start;
        for (Opening opening : openings(start, end, its)) {
            if (!opening.span().start().isAfter(open) && opening.span().end().isAfter(open)) {
                open = opening.span().end();
            }
        }
        return !open.isBefore(end);
    }

    /** The openings of the windows between the instants, earliest first. */
    public List<Opening> openings(Instant start, Instant end, Collection<MaintenanceWindow> its) {
        return its.stream()
                .flatMap(window -> window.spans(start, end, calendars.inForce(window.calendar(), start)).stream()
                        .map(span -> new Opening(window, span)))
                .sorted(Comparator.comparing(opening -> opening.span().start()))
                .toList();
    }
}
