package org.answerable.release;

import java.time.Clock;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.CarryOutChange;
import org.answerable.change.Changes;
import org.answerable.change.Demand.Until;
import org.answerable.change.InRelease;
import org.answerable.change.MeetDemands;
import org.answerable.change.Result;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Deploys a release; neither who decided that it goes nor who approved one of its changes does it. */
@Component
public class DeployRelease {

    /** How a deployment may end. */
    public static final Set<String> OUTCOMES = Set.of("done", "stop");

    /** The words under which its begin and its end are kept. */
    static final String BEGUN = "deploy-begun";

    static final String DEPLOYED = InRelease.DEPLOYMENT;
    private static final int LONG = 4_000;

    private final Criteria criteria;
    private final TakeChanges taking;
    private final PlanRelease planning;
    private final Changes changes;
    private final CarryOutChange work;
    private final MeetDemands demands;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    DeployRelease(
            Criteria criteria,
            TakeChanges taking,
            PlanRelease planning,
            Changes changes,
            CarryOutChange work,
            MeetDemands demands,
            CaseFiles caseFiles,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.criteria = criteria;
        this.taking = taking;
        this.planning = planning;
        this.changes = changes;
        this.work = work;
        this.demands = demands;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The department that deploys. */
    public String department(CaseId caseId) {
        return planning.held(caseId).department();
    }

    /**
     * Whoever deploys begins; from now on no change leaves any more.
     *
     * @param remarks at most 4,000 characters, become a note; may be null
     * @throws org.answerable.platform.InvalidInputException if a mandatory criterion is open, or the person decided about it
     */
    public void begin(CaseId caseId, String remarks, String evidence) {
        requireDeployer(caseId, Acting.actor().id());
        criteria.meet(caseId, "begin", evidence);
        criteria.requireMet(caseId, "begin");
        require(caseId, Until.BEGIN);
        note(caseId, remarks);
        said(caseId, BEGUN, "begun", null);
        taking.deploy(caseId, department(caseId));
        ledger.record(caseId, Fact.of("release.begun"));
    }

    /**
     * It is deployed, or has to stop.
     *
     * @param remarks at most 4,000 characters, needed to stop
     * @return true if it is deployed
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, a mandatory criterion is open, or the person
     *     decided about it
     */
    public boolean ended(CaseId caseId, String outcome, String remarks, String evidence) {
        requireDeployer(caseId, Acting.actor().id());
        boolean done = "done".equals(outcome);
        criteria.meet(caseId, "deploy", evidence);
        if (done) {
            criteria.requireMet(caseId, "deploy");
            require(caseId, Until.WORK_DONE);
            deadlines.meet(caseId, CarryOutChange.DEADLINE);
        } else {
            WrittenField.required("remarks", remarks, LONG);
        }
        note(caseId, remarks);
        said(caseId, DEPLOYED, outcome, remarks);
        ledger.record(caseId, Fact.of(done ? "release.deployed" : "release.deploy-stopped"));
        return done;
    }

    /** What the templates of its changes demand. */
    private void require(CaseId caseId, Until until) {
        taking.held(caseId).forEach(taken -> demands.require(taken.change(), until));
    }

    private void said(CaseId caseId, String role, String outcome, String remarks) {
        changes.said(new Result(
                caseId,
                role,
                outcome,
                remarks == null || remarks.isBlank() ? null : remarks,
                Acting.actor().id(),
                clock.instant()));
    }

    private void note(CaseId caseId, String remarks) {
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", remarks, LONG));
        }
    }

    /**
     * Does nothing if the person may deploy it.
     *
     * @throws org.answerable.platform.InvalidInputException if the person decided that it goes, or approved one of its changes
     */
    public void requireDeployer(CaseId caseId, String userId) {
        if (did(caseId, DecideRelease.ROLE, userId)) {
            throw WrittenField.refused("person", "approver-implements", "");
        }
        taking.held(caseId).forEach(taken -> work.requireImplementer(taken.change(), userId));
    }

    /**
     * Does nothing if the person may verify it.
     *
     * @throws org.answerable.platform.InvalidInputException if the person deployed it
     */
    public void requireVerifier(CaseId caseId, String userId) {
        if (did(caseId, DEPLOYED, userId)) {
            throw WrittenField.refused("person", "deployer-verifies", "");
        }
    }

    private boolean did(CaseId caseId, String role, String userId) {
        return changes.results(caseId).stream()
                .anyMatch(result -> role.equals(result.role()) && result.by().equals(userId));
    }
}
