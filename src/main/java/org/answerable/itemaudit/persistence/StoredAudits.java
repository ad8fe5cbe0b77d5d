package org.answerable.itemaudit.persistence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.itemaudit.Audit;
import org.answerable.itemaudit.Audits;
import org.answerable.itemaudit.Finding;
import org.answerable.itemaudit.Finding.Seen;
import org.answerable.itemaudit.Finding.Verdict;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.itemaudit.persistence.AuditMapper.AuditRow;
import org.answerable.itemaudit.persistence.AuditMapper.FindingRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The audits in their tables. */
@Component
class StoredAudits implements Audits {

    private final AuditMapper mapper;
    private final Clock clock;

    StoredAudits(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void take(Audit audit) {
        mapper.insert(row(audit));
    }

    @Override
    public Set<String> taken(HalfYear halfYear) {
        return Set.copyOf(mapper.selectTaken(halfYear.key()));
    }

    @Override
    public void update(Audit audit) {
        if (mapper.update(row(audit)) == 0) {
            throw new StaleException("The audit of " + audit.department() + " in " + audit.halfYear() + " has changed");
        }
    }

    private AuditRow row(Audit audit) {
        return new AuditRow(
                audit.department(),
                audit.halfYear().key(),
                audit.caseId() == null ? null : audit.caseId().value(),
                audit.endsAt(),
                audit.owned(),
                clock.instant(),
                audit.version());
    }

    @Override
    public Optional<Audit> find(CaseId caseId) {
        return Optional.ofNullable(mapper.selectByCase(caseId.value()))
                .map(row -> new Audit(
                        row.departmentId(),
                        HalfYear.ofKey(row.halfYear()),
                        caseId,
                        row.endsAt(),
                        row.owned(),
                        row.version()));
    }

    @Override
    public Audit of(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException("Case " + caseId + " is no audit of items"));
    }

    @Override
    public void lock(CaseId caseId) {
        mapper.lock(caseId.value());
    }

    @Override
    public void add(List<Finding> findings) {
        mapper.insertFindings(findings.stream().map(StoredAudits::row).toList());
    }

    @Override
    public void update(Finding finding) {
        mapper.updateFinding(row(finding));
    }

    private static FindingRow row(Finding finding) {
        Seen seen = Optional.ofNullable(finding.seen()).orElse(new Seen(null, null, null, null));
        Verdict verdict = Optional.ofNullable(finding.verdict()).orElse(new Verdict(null, null, null, null));
        return new FindingRow(
                finding.caseId().value(),
                finding.position(),
                finding.code(),
                seen.outcome(),
                seen.remarks(),
                seen.by(),
                seen.at(),
                verdict.is(),
                verdict.registeredCode(),
                verdict.by(),
                verdict.at());
    }

    @Override
    public List<Finding> findings(CaseId caseId) {
        return mapper.selectFindings(caseId.value()).stream()
                .map(row -> new Finding(
                        caseId,
                        row.position(),
                        row.itemCode(),
                        row.outcome() == null
                                ? null
                                : new Seen(row.outcome(), row.remarks(), row.foundBy(), row.foundAt()),
                        row.verdict() == null
                                ? null
                                : new Verdict(row.verdict(), row.registeredCode(), row.judgedBy(), row.judgedAt())))
                .toList();
    }
}
