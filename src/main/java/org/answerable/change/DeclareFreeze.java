package org.answerable.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.change.PlannedWindows.Planned;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.Errands;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declares freezes and lifts them; never over work that is being done. Who planned a window that one touches hears of it. */
@Component
public class DeclareFreeze {

    private static final Duration FURTHEST = Duration.ofDays(3_650);
    private static final int REASON = 1_000;
    private static final int SERVICE = 200;
    private static final int MOST_NAMED = 50;
    private static final int MOST_WINDOWS = 2_000;
    private static final int MOST_TOLD = 5;

    private final Freezes freezes;
    private final WindowStore windows;
    private final PlannedWindows planned;
    private final WindowedWorks works;
    private final Changes changes;
    private final PlanChange planning;
    private final Concerns concerns;
    private final ItemRegister register;
    private final Directory directory;
    private final CaseFileSettings organisation;
    private final ChangeNews news;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    DeclareFreeze(
            Freezes freezes,
            WindowStore windows,
            PlannedWindows planned,
            WindowedWorks works,
            Changes changes,
            PlanChange planning,
            Concerns concerns,
            ItemRegister register,
            Directory directory,
            CaseFileSettings organisation,
            ChangeNews news,
            Errands errands,
            Ledger ledger,
            Clock clock) {
        this.freezes = freezes;
        this.windows = windows;
        this.planned = planned;
        this.works = works;
        this.changes = changes;
        this.planning = planning;
        this.concerns = concerns;
        this.register = register;
        this.directory = directory;
        this.organisation = organisation;
        this.news = news;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A freeze that was declared.
     *
     * @param touched numbers of the planned work that it touches
     */
    public record Declared(Freeze freeze, List<String> touched) {}

    /**
     * Declares a freeze.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or work that it touches is being done
     */
    @Transactional
    public Declared declare(FreezeDraft draft) {
        windows.lock();
        Freeze freeze = checked(draft);
        List<Planned> touched = planned.between(freeze.start(), freeze.end(), true, MOST_WINDOWS).stream()
                .filter(work -> freeze.reach().covers(work.reach()))
                .toList();
        refuseRunning(Stream.concat(touched.stream(), overrunning(freeze)).toList());
        freezes.insert(freeze);
        touched.forEach(work -> tell(freeze, work));
        return new Declared(
                freeze, touched.stream().map(work -> work.file().number()).toList());
    }

    /** Work that goes on behind its window runs into a freeze that begins now or has begun. */
    private Stream<Planned> overrunning(Freeze freeze) {
        return freeze.start().isAfter(clock.instant())
                ? Stream.empty()
                : planned.overrunning(MOST_WINDOWS).stream()
                        .filter(work -> freeze.reach().covers(work.reach()));
    }

    private void refuseRunning(List<Planned> touched) {
        String running = touched.stream()
                .filter(work -> works.of(work.file()).begun(work.file()))
                .limit(MOST_TOLD)
                .map(work -> work.file().number() + " ("
                        + rules().shown(work.window().start()) + " – "
                        + rules().shown(work.window().end()) + ")")
                .collect(Collectors.joining(", "));
        if (!running.isEmpty()) {
            throw WrittenField.refused("start", "freeze-running", running);
        }
    }

    private void tell(Freeze freeze, Planned work) {
        ledger.record(
                work.file().id(),
                Fact.of("change.freeze-declared")
                        .with("start", freeze.start())
                        .with("end", freeze.end())
                        .withPersonal("why", freeze.by(), freeze.reason()));
        changes.plan(work.file().id()).ifPresent(plan -> {
            concerns.insert(List.of(new Concern(
                    plan.caseId(),
                    plan.number(),
                    Concern.FREEZE,
                    freeze.id(),
                    WeighWindow.told(freeze, planning.rules(plan.caseId())),
                    null,
                    null,
                    null,
                    null,
                    null)));
            news.tellPlanner(plan, "change-frozen", freeze);
        });
    }

    private PlanRules rules() {
        ZoneId zone = directory.person(Acting.actor().id()).map(Person::zone).orElse(organisation.zone());
        return new PlanRules(directory, zone, clock.instant());
    }

    /**
     * Lifts it; exceptions that are still to be decided are needed no more, and their changes go on by themselves.
     *
     * @param reason at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or it was lifted before
     * @throws org.answerable.platform.NotFoundException     if there is no such freeze
     */
    @Transactional
    public Freeze lift(String id, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        String person = Acting.actor().id();
        windows.lock();
        freezes.of(id);
        if (!freezes.lift(id, person, clock.instant(), why)) {
            throw WrittenField.refused("reason", "freeze-lifted", "");
        }
        concerns.lifted(id, person, clock.instant())
                .forEach(change ->
                        errands.later(change, FreezeLiftedErrand.KEY, FreezeLiftedErrand.argument(id, person)));
        return freezes.of(id);
    }

    private Freeze checked(FreezeDraft draft) {
        FieldChecks checks = new FieldChecks();
        Instant start = checks.of(() -> near("start", present("start", draft.start())));
        Instant end = checks.of(() -> end(draft.end(), start));
        String reason = checks.of(() -> WrittenField.required("reason", draft.reason(), REASON));
        Set<String> departments = checks.of(() -> departments(draft.departments()));
        Set<String> services = checks.of(() -> services(draft.services()));
        List<String> items = checks.of(() -> WrittenItems.codes(draft.items(), register));
        checks.done();
        Reach reach = new Reach(departments, services, Set.copyOf(items));
        return new Freeze(
                Ids.next(), start, end, reach, reason, Acting.actor().id(), clock.instant(), null, null, null);
    }

    private static Instant present(String field, Instant moment) {
        return Optional.ofNullable(moment).orElseThrow(() -> WrittenField.refused(field, "required", ""));
    }

    /** Nobody freezes the next century, and databases keep moments of four-digit years only. */
    private Instant near(String field, Instant moment) {
        Instant first = clock.instant().minus(FURTHEST);
        Instant last = clock.instant().plus(FURTHEST);
        if (moment.isBefore(first) || moment.isAfter(last)) {
            throw WrittenField.refused(field, "freeze-far", rules().shown(first) + " … " + rules().shown(last));
        }
        return moment;
    }

    private Instant end(Instant written, Instant start) {
        Instant end = near("end", present("end", written));
        if (start != null && !end.isAfter(start)) {
            throw WrittenField.refused("end", "window-order", rules().shown(start));
        }
        if (!end.isAfter(clock.instant())) {
            throw WrittenField.refused("end", "freeze-past", rules().shown(clock.instant()));
        }
        return end;
    }

    private Set<String> departments(List<String> written) {
        Set<String> ids = tidy("departments", written);
        ids.stream()
                .filter(id ->
                        directory.department(id).filter(Department::active).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw WrittenField.refused("departments", "unknown-department", id);
                });
        return ids;
    }

    private static Set<String> services(List<String> written) {
        return tidy("services", written).stream()
                .map(name -> WrittenField.required("services", name, SERVICE))
                .collect(Collectors.toSet());
    }

    private static Set<String> tidy(String field, List<String> written) {
        Set<String> values = new LinkedHashSet<>();
        if (written != null) {
            written.stream()
                    .filter(value -> !value.isBlank())
                    .map(String::strip)
                    .forEach(values::add);
        }
        if (values.size() > MOST_NAMED) {
            throw WrittenField.refused(field, "too-many-lines", String.valueOf(MOST_NAMED));
        }
        return values;
    }
}
