package org.answerable.change;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.board.Boards;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Carries a change out, step by step; whoever approved it does none of it. */
@Component
public class CarryOutChange {

    /** The promise to be through by the end of the window. */
    public static final String DEADLINE = "implement";

    /** How a step may end. */
    public static final Set<String> OUTCOMES = Set.of("done", "stop");

    /** How it may go on at the decision time. */
    public static final Set<String> GOING_ON = Set.of("go-on", "back-out");

    /**
     * Until when the work goes on, written as in the plan.
     *
     * @param decideBy  the next moment to decide; empty where the kind needs none
     * @param windowEnd a later end of the window; empty while the window is not over
     */
    public record Until(String decideBy, String windowEnd) {}

    private final Changes changes;
    private final ChangesInReleases releases;
    private final MeetDemands demands;
    private final Boards boards;
    private final CaseFiles caseFiles;
    private final ProlongWork prolonging;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    CarryOutChange(
            Changes changes,
            ChangesInReleases releases,
            MeetDemands demands,
            Boards boards,
            CaseFiles caseFiles,
            ProlongWork prolonging,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.releases = releases;
        this.demands = demands;
        this.boards = boards;
        this.caseFiles = caseFiles;
        this.prolonging = prolonging;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Whoever carries it out begins.
     *
     * @param remarks  at most 4,000 characters, become a note; may be null
     * @param evidence what its template demands, one a line; may be null
     * @throws org.answerable.platform.InvalidInputException if the person approved it, or evidence is missing
     */
    public void begin(CaseId caseId, String remarks, String evidence) {
        requireImplementer(caseId, Acting.actor().id());
        demands.giveAll(caseId, evidence);
        demands.require(caseId, Demand.Until.BEGIN);
        note(caseId, remarks);
        ledger.record(caseId, Fact.of("change.begun"));
    }

    /**
     * The first step that is not done.
     *
     * @throws NotFoundException if all are done
     */
    public Step nextStep(CaseId caseId) {
        return open(caseId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Change " + caseId + " has no step left"));
    }

    private Stream<Step> open(CaseId caseId) {
        return changes.steps(caseId).stream().filter(step -> step.doneBy() == null);
    }

    /** The department of the first step; for the work of a release the one that deployed it. */
    public String implementer(CaseId caseId) {
        return releases.of(caseId)
                .map(InRelease::department)
                .orElseGet(() -> changes.steps(caseId).get(0).department());
    }

    /**
     * The step whose turn it is is done, or the work has to stop there.
     *
     * @param remarks  at most 4,000 characters, become a note; needed to stop
     * @param evidence what its template demands, one a line; may be null
     * @return what is next: stopped, next or done
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the person approved the change
     */
    public String stepEnded(CaseId caseId, String outcome, String remarks, String evidence) {
        requireImplementer(caseId, Acting.actor().id());
        demands.giveAll(caseId, evidence);
        boolean stops = "stop".equals(outcome);
        if (stops) {
            WrittenField.required("remarks", remarks, ChangeRules.LONG);
        }
        note(caseId, remarks);
        Step step = nextStep(caseId);
        if (!stops) {
            changes.done(new Step(
                    caseId,
                    step.number(),
                    step.department(),
                    step.title(),
                    Acting.actor().id(),
                    clock.instant()));
        }
        ledger.record(
                caseId,
                Fact.of(stops ? "change.step-stopped" : "change.step-done")
                        .with("number", step.number())
                        .with("title", step.title()));
        return stops ? "stopped" : next(caseId);
    }

    private String next(CaseId caseId) {
        if (open(caseId).findAny().isPresent()) {
            return "next";
        }
        demands.require(caseId, Demand.Until.WORK_DONE);
        deadlines.meet(caseId, DEADLINE);
        return "done";
    }

    /**
     * The change manager says how it goes on.
     *
     * @param until  the next moment to decide and, where the window has to be longer, its end
     * @param reason at most 4,000 characters
     * @return true if it goes on
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or other work or a freeze is in the way of a later end
     */
    public boolean goOn(CaseId caseId, String outcome, Until until, String reason) {
        boolean goesOn = "go-on".equals(outcome);
        String why = WrittenField.required("reason", reason, ChangeRules.LONG);
        if (goesOn) {
            prolonging.goOn(caseId, until.decideBy(), until.windowEnd());
        } else {
            deadlines.cancel(caseId, DEADLINE, "backed-out");
        }
        caseFiles.addNote(caseId, why);
        ledger.record(caseId, Fact.of("change.decision-time").with("goesOn", goesOn));
        return goesOn;
    }

    /**
     * Does nothing if the person may carry the change out.
     *
     * @throws org.answerable.platform.InvalidInputException if the person approved it
     */
    public void requireImplementer(CaseId caseId, String userId) {
        boolean decided = changes.approval(caseId)
                .map(Approval::by)
                .filter(userId::equals)
                .isPresent();
        if (decided || voted(caseId, userId)) {
            throw WrittenField.refused("person", "approver-implements", "");
        }
    }

    private boolean voted(CaseId caseId, String userId) {
        return boards.ofCase(caseId).stream()
                .flatMap(session -> session.seats().stream())
                .anyMatch(seat -> seat.vote() != null && seat.vote().by().equals(userId));
    }

    private void note(CaseId caseId, String remarks) {
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", remarks, ChangeRules.LONG));
        }
    }
}
