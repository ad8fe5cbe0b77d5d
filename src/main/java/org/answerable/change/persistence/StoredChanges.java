package org.answerable.change.persistence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.change.Approval;
import org.answerable.change.Change;
import org.answerable.change.Changes;
import org.answerable.change.Evaluation;
import org.answerable.change.Evaluation.Impact;
import org.answerable.change.Plan;
import org.answerable.change.Result;
import org.answerable.change.Step;
import org.answerable.change.persistence.ChangeMapper.ApprovalRow;
import org.answerable.change.persistence.ChangeMapper.ChangeRow;
import org.answerable.change.persistence.ChangeMapper.EvaluationRow;
import org.answerable.change.persistence.ChangeMapper.PlanRow;
import org.answerable.change.persistence.ChangeMapper.ResultRow;
import org.answerable.change.persistence.ChangeMapper.StepRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** Changes in their tables. */
@Component
class StoredChanges implements Changes {

    private static final int MOST_TOLD = 5;

    private final ChangeMapper mapper;
    private final Clock clock;

    StoredChanges(ChangeMapper mapper, Clock clock) {
        this.clock = clock;
        this.mapper = mapper;
    }

    @Override
    public void insert(Change change, String requestKey, String requestHash) {
        mapper.insertChange(new ChangeRow(
                change.caseId().value(),
                change.kind(),
                change.model(),
                change.template(),
                change.requester(),
                requestKey,
                requestHash));
    }

    @Override
    public Optional<TakenKey> taken(String requestKey) {
        return Optional.ofNullable(mapper.selectByKey(requestKey))
                .map(row -> new TakenKey(row.requestHash(), new CaseId(row.caseId())));
    }

    @Override
    public Optional<Change> find(CaseId caseId) {
        return Optional.ofNullable(mapper.selectChange(caseId.value()))
                .map(row -> new Change(caseId, row.changeKind(), row.model(), row.template(), row.requester()));
    }

    @Override
    public Change of(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException("Case " + caseId + " is no change"));
    }

    @Override
    public void evaluated(Evaluation found) {
        Optional<Impact> impact = Optional.ofNullable(found.impact());
        EvaluationRow row = new EvaluationRow(
                found.caseId().value(),
                found.users(),
                found.reversible(),
                found.tested(),
                found.downtime(),
                impact.map(Impact::items).orElse(null),
                impact.map(Impact::services).orElse(null),
                impact.map(Impact::conflicts).orElse(null),
                impact.map(Impact::told).orElse(null),
                impact.map(Impact::remarks).orElse(null),
                found.risk(),
                found.by(),
                found.at());
        if (mapper.updateEvaluation(row) == 0) {
            mapper.insertEvaluation(row);
        }
    }

    @Override
    public Optional<Evaluation> evaluation(CaseId caseId) {
        return Optional.ofNullable(mapper.selectEvaluation(caseId.value()))
                .map(row -> new Evaluation(
                        caseId,
                        row.users(),
                        row.reversible(),
                        row.tested(),
                        row.downtime(),
                        impact(row),
                        row.risk(),
                        row.evaluatedBy(),
                        row.evaluatedAt()));
    }

    private static Impact impact(EvaluationRow row) {
        return row.itemsReached() == null
                ? null
                : new Impact(
                        row.itemsReached(),
                        row.servicesReached(),
                        row.conflicts(),
                        row.conflictsTold(),
                        row.conflictRemarks());
    }

    @Override
    public void insert(Approval approval) {
        mapper.deleteApproval(approval.caseId().value());
        mapper.insertApproval(approval.caseId().value(), approval);
    }

    @Override
    public void update(Approval approval) {
        if (mapper.updateApproval(approval.caseId().value(), approval) == 0) {
            throw new StaleException("The approval of change " + approval.caseId() + " has changed");
        }
    }

    @Override
    public Optional<Approval> approval(CaseId caseId) {
        return Optional.ofNullable(mapper.selectApproval(caseId.value())).map(row -> approval(caseId, row));
    }

    private static Approval approval(CaseId caseId, ApprovalRow row) {
        return new Approval(
                caseId,
                row.approval(),
                row.quorum(),
                row.veto(),
                row.boardSession(),
                row.approved(),
                row.decidedBy(),
                row.reason(),
                row.decidedAt(),
                row.version());
    }

    @Override
    public void insert(Plan plan) {
        mapper.insertPlan(new PlanRow(
                plan.caseId().value(),
                plan.number(),
                plan.windowStart(),
                plan.windowEnd(),
                plan.decideBy(),
                plan.check(),
                plan.backOut(),
                plan.waiver(),
                plan.by(),
                plan.at()));
    }

    @Override
    public Optional<Plan> plan(CaseId caseId) {
        return Optional.ofNullable(mapper.selectPlan(caseId.value())).map(row -> plan(caseId, row));
    }

    @Override
    public Optional<Plan> plan(CaseId caseId, int number) {
        return Optional.ofNullable(mapper.selectNumberedPlan(caseId.value(), number))
                .map(row -> plan(caseId, row));
    }

    private static Plan plan(CaseId caseId, PlanRow row) {
        return new Plan(
                caseId,
                row.planNumber(),
                row.windowStart(),
                row.windowEnd(),
                row.decideBy(),
                row.checkPlan(),
                row.backOut(),
                row.waiver(),
                row.plannedBy(),
                row.plannedAt());
    }

    @Override
    public void steps(CaseId caseId, List<Step> steps) {
        mapper.deleteSteps(caseId.value());
        mapper.insertSteps(steps.stream().map(StoredChanges::row).toList());
    }

    @Override
    public List<Step> steps(CaseId caseId) {
        return mapper.selectSteps(caseId.value()).stream()
                .map(row ->
                        new Step(caseId, row.stepNumber(), row.departmentId(), row.title(), row.doneBy(), row.doneAt()))
                .toList();
    }

    @Override
    public void items(CaseId caseId, List<String> codes) {
        mapper.deleteItems(caseId.value());
        if (!codes.isEmpty()) {
            mapper.insertItems(caseId.value(), codes);
        }
    }

    @Override
    public List<String> items(CaseId caseId) {
        return mapper.selectItems(caseId.value());
    }

    @Override
    public List<TakenWindow> take(Plan plan, List<String> codes, CaseId joining) {
        String caseId = plan.caseId().value();
        mapper.lockPlanning();
        List<TakenWindow> others = codes.isEmpty() ? List.of() : overlapping(plan, codes, joining);
        if (others.isEmpty()) {
            hold(plan);
        }
        return others;
    }

    private void hold(Plan plan) {
        String caseId = plan.caseId().value();
        if (mapper.updateWindow(caseId, plan.windowStart(), plan.windowEnd(), plan.at()) == 0) {
            mapper.insertWindow(caseId, plan.windowStart(), plan.windowEnd(), plan.at());
        }
    }

    private List<TakenWindow> overlapping(Plan plan, List<String> codes, CaseId joining) {
        String own = plan.caseId().value();
        return mapper
                .selectOverlapping(
                        joining == null ? List.of(own) : List.of(own, joining.value()),
                        codes,
                        plan.windowStart(),
                        plan.windowEnd(),
                        MOST_TOLD)
                .stream()
                .map(row ->
                        new TakenWindow(row.itemCode(), new CaseId(row.caseId()), row.windowStart(), row.windowEnd()))
                .toList();
    }

    @Override
    public void giveBack(CaseId caseId) {
        mapper.releaseWindow(caseId.value(), clock.instant());
    }

    @Override
    public void done(Step step) {
        mapper.updateStep(row(step));
    }

    private static StepRow row(Step step) {
        return new StepRow(
                step.caseId().value(), step.number(), step.department(), step.title(), step.doneBy(), step.doneAt());
    }

    @Override
    public void said(Result result) {
        ResultRow row = new ResultRow(
                result.caseId().value(), result.role(), result.outcome(), result.remarks(), result.by(), result.at());
        if (mapper.updateResult(row) == 0) {
            mapper.insertResult(row);
        }
    }

    @Override
    public List<Result> results(CaseId caseId) {
        return mapper.selectResults(caseId.value()).stream()
                .map(row -> new Result(caseId, row.role(), row.outcome(), row.remarks(), row.saidBy(), row.saidAt()))
                .toList();
    }
}
