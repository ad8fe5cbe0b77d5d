package org.answerable.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.agreement.HoldComments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.Changes.TakenWindow;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Plans when a change is carried out, by whom, how it is checked, and the way back; the promises that count from its window follow. */
@Component
public class PlanChange {

    /** The promise to tell the users beforehand (D-39). */
    public static final String NOTICE = "notify-users";

    private static final String POLICY = "deadline-policy";
    private static final String URGENT = "urgent";
    private static final int HOW = 1_000;

    private final Changes changes;
    private final CaseFiles caseFiles;
    private final CaseFileSettings organisation;
    private final Directory directory;
    private final DecisionTables tables;
    private final ItemRegister items;
    private final HoldComments comments;
    private final ChangeKinds kinds;
    private final WeighWindow weighing;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    PlanChange(
            Changes changes,
            CaseFiles caseFiles,
            CaseFileSettings organisation,
            Directory directory,
            DecisionTables tables,
            ItemRegister items,
            HoldComments comments,
            ChangeKinds kinds,
            WeighWindow weighing,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.directory = directory;
        this.tables = tables;
        this.items = items;
        this.comments = comments;
        this.kinds = kinds;
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
        Plan plan = numbered(rules.plan(caseId, written, change.emergency(), decisionTime));
        comments.inForce(caseId).filter(plan.windowStart()::isBefore).ifPresent(day -> {
            throw WrittenField.refused("windowStart", "before-in-force", rules.shown(day));
        });
        List<Step> steps = rules.steps(caseId, written.steps());
        List<String> touched = WrittenItems.codes(written.items(), items);
        changes.insert(plan);
        changes.steps(caseId, steps);
        changes.items(caseId, touched);
        take(plan, touched, rules);
        steps.stream().map(Step::department).distinct().forEach(office -> caseFiles.involve(caseId, office));
        ledger.record(
                caseId,
                Fact.of("change.planned")
                        .with("windowStart", plan.windowStart())
                        .with("windowEnd", plan.windowEnd())
                        .with("decideBy", plan.decideBy())
                        .with("steps", steps.size())
                        .with("items", touched.isEmpty() ? null : touched)
                        .withPersonal("waiver", plan.by(), plan.waiver()));
        boolean usersAffected = bind(plan, rules);
        return new Planned(usersAffected, weighing.weigh(plan, written, rules));
    }

    /**
     * Plans a window of work that is no change, such as a release, by the same rules, in place of an earlier plan.
     *
     * @param more codes of items that it touches beside those written
     * @return true if the users are to be told beforehand
     * @throws org.answerable.platform.InvalidInputException as for a change
     */
    public boolean hold(CaseId caseId, WrittenPlan written, Collection<String> more) {
        PlanRules rules = rules(caseId);
        Plan plan = numbered(rules.plan(caseId, written, false, true));
        changes.insert(plan);
        keep(plan, Stream.concat(WrittenItems.codes(written.items(), items).stream(), more.stream()), rules);
        weighing.refuseFrozen(plan, rules);
        return bind(plan, rules);
    }

    /**
     * The window that holds is for these items too.
     *
     * @throws org.answerable.platform.InvalidInputException if a change touches one of them at that time
     */
    public void widen(CaseId caseId, Collection<String> more) {
        keep(held(caseId), Stream.concat(changes.items(caseId).stream(), more.stream()), rules(caseId));
    }

    private void keep(Plan plan, Stream<String> codes, PlanRules rules) {
        List<String> touched = codes.distinct().toList();
        changes.items(plan.caseId(), touched);
        take(plan, touched, rules);
    }

    /** No two changes touch one item at once; whoever comes second is told which change was first. */
    void take(Plan plan, List<String> touched, PlanRules rules) {
        List<TakenWindow> others = changes.take(plan, touched);
        if (!others.isEmpty()) {
            throw WrittenField.refused(
                    "items",
                    "item-taken",
                    others.stream().map(other -> told(other, rules)).collect(Collectors.joining(", ")));
        }
    }

    private String told(TakenWindow other, PlanRules rules) {
        return other.itemCode() + " (" + caseFiles.get(other.caseId()).number() + ": " + rules.shown(other.start())
                + " – " + rules.shown(other.end()) + ")";
    }

    /** The promises follow the window; a notice that would come too late needs a reason. */
    private boolean bind(Plan plan, PlanRules rules) {
        CaseFile file = waived(plan);
        DecisionTables.Answer answer = tables.evaluate(POLICY, file.facts());
        deadlines.set(
                file.id(),
                file.receivedAt(),
                answer.rows(),
                answer.version().split(" ", 2)[0],
                Map.of("maintenance", plan.windowStart(), "window-end", plan.windowEnd()));
        Optional<Deadline> notice = deadlines.of(file.id(), NOTICE).filter(Deadline::open);
        notice.map(Deadline::due).filter(due -> due.isBefore(clock.instant())).ifPresent(due -> {
            throw WrittenField.refused("waiver", "notice-too-late", rules.shown(due));
        });
        return notice.isPresent();
    }

    /** What is waived is urgent, so that no row of the policy binds the notice; planned anew without a waiver it is not. */
    private CaseFile waived(Plan plan) {
        CaseFile file = caseFiles.get(plan.caseId());
        boolean urgent = URGENT.equals(file.severity());
        if (urgent == (plan.waiver() != null)) {
            return file;
        }
        return caseFiles.classify(file.id(), file.category(), urgent ? null : URGENT);
    }

    private Plan numbered(Plan plan) {
        int number = changes.plan(plan.caseId()).map(Plan::number).orElse(0) + 1;
        return new Plan(
                plan.caseId(),
                number,
                plan.windowStart(),
                plan.windowEnd(),
                plan.decideBy(),
                plan.check(),
                plan.backOut(),
                plan.waiver(),
                Acting.actor().id(),
                clock.instant());
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
