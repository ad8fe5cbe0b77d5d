package org.answerable.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.PlannedWindows;
import org.answerable.change.PlannedWindows.Planned;
import org.answerable.platform.CaseId;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.MaintenanceTimes;
import org.answerable.window.MaintenanceTimes.Opening;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.MaintenanceWindows;
import org.answerable.window.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the calendar, for one reader: everybody sees that work is planned, whoever may read the case sees what. */
@Component
public class ReadSchedule {

    /** The most windows of work of one answer. */
    public static final int MOST = 1_000;

    private static final Set<String> NEVER_DONE = Set.of("cancelled", "rejected");

    private final PlannedWindows planned;
    private final Freezes freezes;
    private final MaintenanceWindows maintenance;
    private final MaintenanceTimes times;
    private final CaseAccess access;

    ReadSchedule(
            PlannedWindows planned,
            Freezes freezes,
            MaintenanceWindows maintenance,
            MaintenanceTimes times,
            CaseAccess access) {
        this.planned = planned;
        this.freezes = freezes;
        this.maintenance = maintenance;
        this.times = times;
        this.access = access;
    }

    /**
     * What somebody looks for.
     *
     * @param department id, empty for all
     * @param service    name, empty for all
     */
    public record Filter(String department, String service) {

        /** All there is. */
        public static final Filter NONE = new Filter("", "");

        boolean takes(Reach reach) {
            return reach.isEmpty()
                    || (department.isEmpty() || reach.departments().contains(department))
                            && (service.isEmpty() || reach.services().contains(service));
        }
    }

    /** What stands on the calendar between the instants, earliest first. */
    @Transactional(readOnly = true)
    public List<Entry> between(Instant from, Instant to, Filter filter, String userId) {
        Stream<Entry> openings =
                times.openings(from, to, maintenance.holding()).stream().map(ReadSchedule::entry);
        Stream<Entry> frozen = freezes.between(from, to).stream().map(ReadSchedule::entry);
        return Stream.of(work(from, to, userId).filter(Entry::called), frozen, openings)
                .flatMap(entries -> entries)
                .filter(entry -> filter.takes(entry.reach()))
                .sorted(Comparator.comparing(Entry::start))
                .toList();
    }

    /** Work and freezes between the instants, with those that were taken off the calendar. */
    @Transactional(readOnly = true)
    public List<Entry> feed(Instant from, Instant to, String userId) {
        Stream<Entry> frozen = freezes.endingAfter(from).stream()
                .filter(freeze -> freeze.start().isBefore(to))
                .map(ReadSchedule::entry);
        return Stream.concat(work(from, to, userId), frozen).toList();
    }

    private Stream<Entry> work(Instant from, Instant to, String userId) {
        List<Planned> windows = planned.between(from, to, false, MOST);
        Set<CaseId> readable = windows.isEmpty()
                ? Set.of()
                : access.readable(windows.stream().map(one -> one.file().id()).toList(), userId);
        CaseAccess.Scope scope = access.scope(userId);
        return windows.stream()
                .map(one -> entry(one, readable.contains(one.file().id()), scope));
    }

    private static Entry entry(Planned work, boolean readable, CaseAccess.Scope scope) {
        CaseFile file = work.file();
        boolean shown = readable && !scope.hides(file.confidential(), file.ownerDepartment());
        return new Entry(
                file.id().value(),
                Entry.WORK,
                file.number(),
                readable,
                shown ? file.subject() : null,
                file.state(),
                file.kind().key(),
                work.window().start(),
                work.window().end(),
                // What a confidential case touches is not told by the filters either: it stays, whatever is looked for.
                readable || !file.confidential() ? work.reach() : Reach.EVERYTHING,
                work.window().held() || !file.isOpen() && !NEVER_DONE.contains(file.state()),
                work.window().sequence(),
                work.window().changedAt());
    }

    private static Entry entry(Freeze freeze) {
        return new Entry(
                freeze.id(),
                Entry.FREEZE,
                null,
                true,
                freeze.reason(),
                null,
                null,
                freeze.start(),
                freeze.end(),
                freeze.reach(),
                freeze.holds(),
                freeze.holds() ? 0 : 1,
                freeze.holds() ? freeze.at() : freeze.liftedAt());
    }

    private static Entry entry(Opening opening) {
        MaintenanceWindow window = opening.window();
        boolean office = MaintenanceWindow.DEPARTMENT.equals(window.kind());
        return new Entry(
                window.id() + "-" + opening.span().start().getEpochSecond(),
                Entry.MAINTENANCE,
                null,
                true,
                null,
                null,
                null,
                opening.span().start(),
                opening.span().end(),
                new Reach(
                        office ? Set.of(window.value()) : Set.of(),
                        office ? Set.of() : Set.of(window.value()),
                        Set.of()),
                true,
                0,
                window.at());
    }
}
