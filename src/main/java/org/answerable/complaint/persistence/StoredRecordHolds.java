package org.answerable.complaint.persistence;

import java.util.List;
import java.util.Optional;
import org.answerable.complaint.originals.PreservedRecord;
import org.answerable.complaint.originals.RecordHold;
import org.answerable.complaint.originals.RecordHolds;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** What is preserved for disputes, in its tables. */
@Component
class StoredRecordHolds implements RecordHolds {

    private final RecordHoldMapper mapper;

    StoredRecordHolds(RecordHoldMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(RecordHold hold) {
        mapper.insert(row(hold));
    }

    @Override
    public Optional<RecordHold> of(CaseId caseId) {
        return Optional.ofNullable(mapper.selectById(caseId.value())).map(StoredRecordHolds::hold);
    }

    @Override
    public void update(RecordHold hold) {
        if (mapper.update(row(hold)) == 0) {
            throw new StaleException("Somebody else changed the hold of the originals in between; look at it again.");
        }
    }

    @Override
    public void add(PreservedRecord record) {
        mapper.insertRecord(new PreservedRecordRow(
                record.id(),
                record.caseId().value(),
                record.text(),
                record.keptAt(),
                record.attachmentId(),
                record.originalOf(),
                record.heldSince(),
                record.keptUntil(),
                record.at(),
                record.addedBy()));
    }

    @Override
    public List<PreservedRecord> records(CaseId caseId) {
        return mapper.selectRecords(caseId.value()).stream()
                .map(row -> new PreservedRecord(
                        row.id(),
                        caseId,
                        row.content(),
                        row.keptAt(),
                        row.attachmentId(),
                        row.originalOf(),
                        row.heldSince(),
                        row.keptUntil(),
                        row.addedAt(),
                        row.addedBy()))
                .toList();
    }

    private static RecordHold hold(RecordHoldRow row) {
        return new RecordHold(
                new CaseId(row.caseId()),
                row.department(),
                row.months(),
                row.whatEn(),
                row.whatZh(),
                row.askedAt(),
                row.releasedAt(),
                row.version());
    }

    private static RecordHoldRow row(RecordHold hold) {
        return new RecordHoldRow(
                hold.caseId().value(),
                hold.department(),
                hold.months(),
                hold.what(),
                hold.whatInChinese(),
                hold.askedAt(),
                hold.releasedAt(),
                hold.version());
    }
}
