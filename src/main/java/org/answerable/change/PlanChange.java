package org.answerable.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Plans when a change is carried out, by whom, how it is checked, and the way back; the promises that count from its window follow. */
@Component
public class PlanChange {

    /** The promise to tell the users beforehand (D-39). */
    public static final String NOTICE = "notify-users";

    private static final int HOW = 1_000;

    private final Changes changes;
    private final CaseFiles caseFiles;
    private final CaseFileSettings organisation;
    private final Directory directory;
    private final ItemRegister items;
    private final ChangeKinds kinds;
    private final HoldWindow holding;
    private final WeighWindow weighing;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    PlanChange(
            Changes changes,
            CaseFiles caseFiles,
            CaseFileSettings organisation,
            Directory directory,
            ItemRegister items,
            ChangeKinds kinds,
            HoldWindow holding,
            WeighWindow weighing,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.directory = directory;
        this.items = items;
        this.kinds = kinds;
        this.holding = holding;
        this.weighing = weighing;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What follows from a plan.
     *
     * @param usersAffected the users are to be told beforehand
     * @param frozen        it touches a freeze, and somebody has to decide about the exception
     */
    public record Planned(boolean usersAffected, boolean frozen) {}

    /**
     * Keeps the plan, in place of an earlier one.
     *
     * @return whether the users are to be told beforehand, and whether somebody has to decide about an exception
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the users could not be told in time
     *     and nobody says why
     */
    public Planned plan(CaseId caseId, WrittenPlan written) {
        PlanRules rules = rules(caseId);
        Change change = changes.of(caseId);
        boolean decisionTime = kinds.find(caseFiles.get(caseId).profile(), change.kind())
                .map(Kind::decisionTime)
                .orElse(true);
        Plan plan = holding.numbered(rules.plan(caseId, written, change.emergency(), decisionTime));
        holding.requireInForce(caseId, plan, rules);
        List<Step> steps = rules.steps(caseId, written.steps());
        WrittenItems.Planned named = WrittenItems.planned(written.items(), changes.items(caseId), items);
        holding.take(plan, steps, named.touched(), rules);
        ledger.record(
                caseId,
                Fact.of("change.planned")
                        .with("windowStart", plan.windowStart())
                        .with("windowEnd", plan.windowEnd())
                        .with("decideBy", plan.decideBy())
                        .with("steps", steps.size())
                        .with("items", named.touched().isEmpty() ? null : named.touched())
                        .with("leftOut", named.leftOut().isEmpty() ? null : named.leftOut())
                        .withPersonal("waiver", plan.by(), plan.waiver()));
        return weighed(plan, written.reasons(), rules);
    }

    private Planned weighed(Plan plan, Reasons reasons, PlanRules rules) {
        boolean usersAffected = holding.bind(plan, rules);
        return new Planned(usersAffected, weighing.weigh(plan, reasons, rules));
    }

    /**
     * Plans a window of work that takes changes, a release, by the same rules, in place of an earlier plan.
     *
     * @param department id of who does it, in one step
     * @param takes      the changes whose work it does; it touches their items beside those written
     * @throws org.answerable.platform.InvalidInputException as for a change
     */
    public Planned hold(CaseId caseId, WrittenPlan written, String department, Collection<CaseId> takes) {
        PlanRules rules = rules(caseId);
        Plan plan = holding.numbered(rules.plan(caseId, written, false, true));
        takes.forEach(change -> holding.requireInForce(change, plan, rules));
        List<String> touched = Stream.concat(
                        WrittenItems.touched(written.items(), items).stream(),
                        takes.stream().flatMap(change -> changes.items(change).stream()))
                .distinct()
                .toList();
        String title = caseFiles.get(caseId).subject();
        holding.take(plan, List.of(new Step(caseId, 1, department, title, null, null)), touched, rules);
        return weighed(plan, written.reasons(), rules);
    }

    /**
     * The window that holds is for one more change too.
     *
     * @param reasons why, where the change brings something that speaks against the window; a freeze is decided on when it opens
     * @throws org.answerable.platform.InvalidInputException if other work touches one of its items at that time, or a reason is missing
     */
    public void widen(CaseId caseId, CaseId change, Reasons reasons) {
        PlanRules rules = rules(caseId);
        Plan plan = held(caseId);
        holding.requireInForce(change, plan, rules);
        List<String> more = holding.widen(plan, change, rules);
        weighing.widened(plan, change, more, reasons, rules);
    }

    /**
     * The users were told.
     *
     * @param how by what, to whom; at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if it is missing or too long
     */
    public void told(CaseId caseId, String how) {
        String said = WrittenField.required("how", how, HOW);
        caseFiles.addNote(caseId, said);
        deadlines.meet(caseId, NOTICE);
        ledger.record(caseId, Fact.of("change.users-told"));
    }

    /** The items that the work touches, as its plan writes them. */
    public String writtenItems(CaseId caseId) {
        return WrittenItems.written(changes.items(caseId), items);
    }

    /** The plan that holds. */
    public Plan held(CaseId caseId) {
        return changes.plan(caseId).orElseThrow(() -> new IllegalStateException("Change " + caseId + " has no plan"));
    }

    /** How moments of the change are read and shown. */
    PlanRules rules(CaseId caseId) {
        return new PlanRules(directory, zone(caseId), clock.instant());
    }

    /** The zone in which the change is planned: that of the department that owns it. */
    public ZoneId zone(CaseId caseId) {
        return Optional.ofNullable(caseFiles.get(caseId).ownerDepartment())
                .flatMap(directory::department)
                .map(Department::zone)
                .orElse(organisation.zone());
    }

    /** The moment as the plan writes it. */
    public String shown(CaseId caseId, Instant moment) {
        return rules(caseId).shown(moment);
    }
}
