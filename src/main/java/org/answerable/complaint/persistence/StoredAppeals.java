package org.answerable.complaint.persistence;

import java.util.Optional;
import org.answerable.complaint.model.AppealFinding;
import org.answerable.complaint.verdict.Appeal;
import org.answerable.complaint.verdict.Appeals;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The appeals in their table. */
@Component
class StoredAppeals implements Appeals {

    private final AppealMapper mapper;

    StoredAppeals(AppealMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Appeal appeal) {
        mapper.insert(row(appeal));
    }

    @Override
    public Optional<Appeal> of(CaseId caseId) {
        return Optional.ofNullable(mapper.selectById(caseId.value())).map(StoredAppeals::appeal);
    }

    @Override
    public void update(Appeal appeal) {
        if (mapper.update(row(appeal)) == 0) {
            throw new StaleException("Somebody else decided the appeal in between; look at it again.");
        }
    }

    private static Appeal appeal(AppealRow row) {
        return new Appeal(
                new CaseId(row.caseId()),
                row.department(),
                row.askedAt(),
                AppealFinding.of(row.finding()).orElse(null),
                row.reasons(),
                row.decidedBy(),
                row.decidedAt(),
                row.version());
    }

    private static AppealRow row(Appeal appeal) {
        return new AppealRow(
                appeal.caseId().value(),
                appeal.department(),
                appeal.askedAt(),
                appeal.finding() == null ? null : appeal.finding().key(),
                appeal.reasons(),
                appeal.decidedBy(),
                appeal.decidedAt(),
                appeal.version());
    }
}
