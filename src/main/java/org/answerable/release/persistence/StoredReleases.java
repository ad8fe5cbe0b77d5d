package org.answerable.release.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.OpenOnce;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.release.Release;
import org.answerable.release.ReleasePlan;
import org.answerable.release.Releases;
import org.answerable.release.TakenChange;
import org.answerable.release.Tick;
import org.answerable.release.persistence.ReleaseMapper.ChangeRow;
import org.answerable.release.persistence.ReleaseMapper.PlanRow;
import org.answerable.release.persistence.ReleaseMapper.ReleaseRow;
import org.answerable.release.persistence.ReleaseMapper.TickRow;
import org.springframework.stereotype.Component;

/** Releases in their tables. */
@Component
class StoredReleases implements Releases {

    private final ReleaseMapper mapper;

    StoredReleases(ReleaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Release release, String requestKey, String requestHash) {
        mapper.insertRelease(new ReleaseRow(release.caseId().value(), release.requester(), requestKey, requestHash));
    }

    @Override
    public Optional<OpenOnce.Taken> taken(String requestKey) {
        return Optional.ofNullable(mapper.selectByKey(requestKey))
                .map(row -> new OpenOnce.Taken(row.requestHash(), new CaseId(row.caseId())));
    }

    @Override
    public Optional<Release> find(CaseId caseId) {
        return Optional.ofNullable(mapper.selectRelease(caseId.value()))
                .map(row -> new Release(caseId, row.requester()));
    }

    @Override
    public Release of(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException("Case " + caseId + " is no release"));
    }

    @Override
    public void put(ReleasePlan plan) {
        PlanRow row = new PlanRow(
                plan.caseId().value(),
                plan.department(),
                plan.plan(),
                plan.rehearsedOn(),
                plan.rehearsedBy(),
                plan.rehearsal());
        if (mapper.updatePlan(row) == 0) {
            mapper.insertPlan(row);
        }
    }

    @Override
    public Optional<ReleasePlan> plan(CaseId caseId) {
        return Optional.ofNullable(mapper.selectPlan(caseId.value()))
                .map(row -> new ReleasePlan(
                        caseId,
                        row.departmentId(),
                        row.releasePlan(),
                        row.rehearsedOn(),
                        row.rehearsedBy(),
                        row.rehearsal()));
    }

    @Override
    public void insert(TakenChange change) {
        mapper.insertChange(row(change, false));
    }

    @Override
    public void update(TakenChange change, boolean over) {
        mapper.updateChange(row(change, over));
    }

    private static ChangeRow row(TakenChange change, boolean over) {
        return new ChangeRow(
                change.id(),
                change.release().value(),
                change.change().value(),
                over ? null : change.change().value(),
                change.outcome(),
                change.why(),
                change.by(),
                change.at());
    }

    @Override
    public List<TakenChange> changes(CaseId caseId) {
        return mapper.selectChanges(caseId.value()).stream()
                .map(StoredReleases::taken)
                .toList();
    }

    @Override
    public List<TakenChange> held(Collection<CaseId> cases) {
        List<String> ids = cases.stream().map(CaseId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : mapper.selectHeld(ids).stream().map(StoredReleases::taken).toList();
    }

    private static TakenChange taken(ChangeRow row) {
        return new TakenChange(
                row.id(),
                new CaseId(row.caseId()),
                new CaseId(row.changeId()),
                row.outcome(),
                row.reason(),
                row.saidBy(),
                row.saidAt());
    }

    @Override
    public List<CaseId> waiting(int limit) {
        return mapper.selectWaiting(limit).stream().map(CaseId::new).toList();
    }

    @Override
    public void put(Tick tick) {
        TickRow row = new TickRow(
                tick.caseId().value(),
                tick.stage(),
                tick.criterion(),
                tick.evidence(),
                tick.attachment(),
                tick.by(),
                tick.at());
        if (mapper.updateTick(row) == 0) {
            mapper.insertTick(row);
        }
    }

    @Override
    public void untick(CaseId caseId, Collection<String> stages) {
        mapper.deleteTicks(caseId.value(), stages);
    }

    @Override
    public List<Tick> ticks(CaseId caseId) {
        return mapper.selectTicks(caseId.value()).stream()
                .map(row -> new Tick(
                        caseId,
                        row.stage(),
                        row.criterion(),
                        row.evidence(),
                        row.attachmentId(),
                        row.tickedBy(),
                        row.tickedAt()))
                .toList();
    }
}
