package org.answerable.complaint.persistence;

import java.util.Optional;
import org.answerable.complaint.closing.AttributedCause;
import org.answerable.complaint.closing.AttributedCauses;
import org.answerable.complaint.model.Cause;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The causes in their table. */
@Component
class StoredCauses implements AttributedCauses {

    private final CauseMapper mapper;

    StoredCauses(CauseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(AttributedCause cause) {
        mapper.insert(row(cause));
    }

    @Override
    public Optional<AttributedCause> of(CaseId caseId) {
        return Optional.ofNullable(mapper.selectById(caseId.value())).map(StoredCauses::cause);
    }

    @Override
    public void update(AttributedCause cause) {
        if (mapper.update(row(cause)) == 0) {
            throw new StaleException("The cause was changed by somebody else in between; look at it again.");
        }
    }

    private static AttributedCause cause(CauseRow row) {
        return new AttributedCause(
                new CaseId(row.caseId()),
                row.department(),
                Cause.of(row.cause()).orElse(null),
                row.explanation(),
                row.responsible(),
                row.attributedAt(),
                row.attributedBy(),
                row.measure(),
                row.measuredAt(),
                row.measuredBy(),
                row.version());
    }

    private static CauseRow row(AttributedCause cause) {
        return new CauseRow(
                cause.caseId().value(),
                cause.department(),
                cause.cause() == null ? null : cause.cause().key(),
                cause.explanation(),
                cause.responsible(),
                cause.attributedAt(),
                cause.attributedBy(),
                cause.measure(),
                cause.measuredAt(),
                cause.measuredBy(),
                cause.version());
    }
}
