package org.answerable.unapproved.persistence;

import java.util.List;
import java.util.Optional;
import org.answerable.change.Changes.TakenKey;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.unapproved.UnapprovedChange;
import org.answerable.unapproved.UnapprovedChange.Decision;
import org.answerable.unapproved.UnapprovedChange.Found;
import org.answerable.unapproved.UnapprovedChanges;
import org.answerable.unapproved.persistence.UnapprovedMapper.UnapprovedRow;
import org.springframework.stereotype.Component;

/** Unapproved changes in their table. */
@Component
class StoredUnapproved implements UnapprovedChanges {

    private final UnapprovedMapper mapper;

    StoredUnapproved(UnapprovedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(UnapprovedChange change, String requestKey, String requestHash) {
        mapper.insert(row(change, requestKey, requestHash));
    }

    @Override
    public Optional<TakenKey> taken(String requestKey) {
        return Optional.ofNullable(mapper.selectByKey(requestKey))
                .map(row -> new TakenKey(row.requestHash(), new CaseId(row.caseId())));
    }

    @Override
    public Optional<UnapprovedChange> find(CaseId caseId) {
        return Optional.ofNullable(mapper.selectByCase(caseId.value())).map(StoredUnapproved::change);
    }

    @Override
    public UnapprovedChange of(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException("Case " + caseId + " is no unapproved change"));
    }

    @Override
    public List<CaseId> foundBy(CaseId audit) {
        return mapper.selectByAudit(audit.value()).stream().map(CaseId::new).toList();
    }

    @Override
    public void update(UnapprovedChange change) {
        if (mapper.update(row(change, null, null)) == 0) {
            throw new StaleException("The unapproved change " + change.caseId() + " has changed");
        }
    }

    private static UnapprovedRow row(UnapprovedChange change, String key, String requestHash) {
        Found found = change.found();
        Decision decided = Optional.ofNullable(change.decision()).orElse(new Decision(null, null, null, null, null));
        return new UnapprovedRow(
                change.caseId().value(),
                found.at(),
                found.by(),
                found.doneBy(),
                found.reporter(),
                change.audit() == null ? null : change.audit().value(),
                decided.outcome(),
                decided.department(),
                decided.by(),
                decided.reason(),
                decided.at(),
                key,
                requestHash,
                change.version());
    }

    private static UnapprovedChange change(UnapprovedRow row) {
        return new UnapprovedChange(
                new CaseId(row.caseId()),
                new Found(row.foundAt(), row.foundBy(), row.doneBy(), row.reporter()),
                row.auditCaseId() == null ? null : new CaseId(row.auditCaseId()),
                row.decision() == null
                        ? null
                        : new Decision(
                                row.decision(), row.departmentId(), row.decidedBy(), row.reason(), row.decidedAt()),
                row.version());
    }
}
