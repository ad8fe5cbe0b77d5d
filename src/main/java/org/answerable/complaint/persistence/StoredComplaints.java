package org.answerable.complaint.persistence;

import java.util.Locale;
import java.util.Optional;
import org.answerable.complaint.ComplaintRecord;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The complaints in their table. */
@Component
class StoredComplaints implements ComplaintRecords {

    private final ComplaintMapper mapper;

    StoredComplaints(ComplaintMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(ComplaintRecord record) {
        mapper.insert(row(record));
    }

    @Override
    public ComplaintRecord get(CaseId caseId) {
        ComplaintRow row = mapper.selectById(caseId.value());
        if (row == null) {
            throw new NotFoundException("There is no complaint " + caseId);
        }
        return new ComplaintRecord(
                caseId,
                Optional.ofNullable(row.ending())
                        .map(key -> Ending.valueOf(key.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                row.referredTo(),
                Optional.ofNullable(row.duplicateOf()).map(CaseId::new).orElse(null),
                Finding.of(row.finding()).orElse(null),
                row.answer(),
                row.version());
    }

    @Override
    public void update(ComplaintRecord record) {
        if (mapper.update(row(record)) == 0) {
            throw new StaleException("The complaint was changed by somebody else in between; look at it again.");
        }
    }

    private static ComplaintRow row(ComplaintRecord record) {
        return new ComplaintRow(
                record.caseId().value(),
                record.ending() == null ? null : record.ending().key(),
                record.referredTo(),
                record.duplicateOf() == null ? null : record.duplicateOf().value(),
                record.finding() == null ? null : record.finding().key(),
                record.answer(),
                record.version());
    }
}
