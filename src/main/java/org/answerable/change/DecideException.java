package org.answerable.change;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Concerns.Decided;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Decides whether a change or a release may be carried out within a freeze; nobody decides on the own request or the own plan. */
@Component
public class DecideException {

    /** What may be decided. */
    public static final Set<String> DECISIONS = Set.of("grant", "refuse");

    private static final int REASON = 2_000;

    private final Changes changes;
    private final WindowedWorks works;
    private final CaseFiles caseFiles;
    private final Concerns concerns;
    private final PlanChange planning;
    private final WeighWindow weighing;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    DecideException(
            Changes changes,
            WindowedWorks works,
            CaseFiles caseFiles,
            Concerns concerns,
            PlanChange planning,
            WeighWindow weighing,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.works = works;
        this.caseFiles = caseFiles;
        this.concerns = concerns;
        this.planning = planning;
        this.weighing = weighing;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What somebody has to decide about, of the plan that holds. */
    public List<Concern> open(CaseId caseId) {
        int plan = planning.held(caseId).number();
        return concerns.of(caseId).stream()
                .filter(concern -> concern.open() && concern.plan() == plan)
                .toList();
    }

    /** Somebody is asked about what is open now; what comes later is no part of that question. */
    List<Concern> ask(CaseId caseId) {
        List<Concern> asked = open(caseId);
        concerns.ask(caseId, planning.held(caseId).number());
        return asked;
    }

    /** True if a freeze touches the window, which opens now, and nobody has allowed it. */
    public boolean frozenNow(CaseId caseId) {
        return weighing.frozenNow(caseId, planning.rules(caseId));
    }

    /**
     * Decides; what is refused has to be planned anew. What is granted are the freezes of which the person was told: one declared after that
     * is decided about when the window opens.
     *
     * @param reason at most 2,000 characters
     * @return true if it is granted
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, it is the person's own request or plan, or the window
     *     that would be granted is over
     */
    public boolean decide(CaseId caseId, String decision, String reason) {
        String person = Acting.actor().id();
        requireDecider(caseId, person);
        String why = WrittenField.required("reason", reason, REASON);
        boolean granted = "grant".equals(decision);
        Plan plan = planning.held(caseId);
        if (granted && !plan.windowEnd().isAfter(clock.instant())) {
            throw WrittenField.refused("outcome", "exception-too-late", planning.shown(caseId, plan.windowEnd()));
        }
        String outcome = granted ? Concern.GRANTED : Concern.REFUSED;
        Set<String> subjects = granted ? concerns.asked(caseId, plan.number()) : subjects(caseId);
        if (!subjects.isEmpty()) {
            concerns.decide(new Decided(caseId, plan.number(), outcome, person, why, clock.instant()), subjects);
        }
        if (!granted) {
            changes.giveBack(caseId);
        }
        ledger.record(
                caseId,
                Fact.of("change.exception-decided")
                        .with("granted", granted)
                        .with("person", person)
                        .withPersonal("why", person, why));
        return granted;
    }

    private Set<String> subjects(CaseId caseId) {
        return open(caseId).stream().map(Concern::subject).collect(Collectors.toSet());
    }

    /** True if the users are still to be told of the window. */
    public boolean usersToTell(CaseId caseId) {
        return deadlines.of(caseId, PlanChange.NOTICE).filter(Deadline::open).isPresent();
    }

    /**
     * Does nothing if the person may decide about the exception.
     *
     * @throws org.answerable.platform.InvalidInputException if it is the person's own request or plan
     */
    public void requireDecider(CaseId caseId, String userId) {
        if (works.of(caseFiles.get(caseId)).requester(caseId).equals(userId)) {
            throw WrittenField.refused("outcome", "own-change", "");
        }
        if (planning.held(caseId).by().equals(userId)) {
            throw WrittenField.refused("outcome", "own-plan", "");
        }
    }
}
