package org.answerable.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.imported.ImportComplaints;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.transfer.ImportDesk.OfferedRow;
import org.answerable.transfer.persistence.ImportMapper;
import org.answerable.transfer.persistence.ImportMapper.MarkRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A few hundred rows in one transaction: the cases, and the marks that keep each row from becoming a second case. */
@Component
class ImportBatch {

    private static final int TRIES = 5;

    private final ImportComplaints complaints;
    private final Deadlines deadlines;
    private final ImportMapper mapper;
    private final TransactionTemplate transaction;

    ImportBatch(
            ImportComplaints complaints, Deadlines deadlines, ImportMapper mapper, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.mapper = mapper;
        this.transaction = transaction;
    }

    /** Those of the rows that no run has imported yet. */
    List<OfferedRow> fresh(String source, List<OfferedRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> keys = rows.stream().map(OfferedRow::key).toList();
        Set<String> known = new HashSet<>(mapper.selectKnown(source, keys));
        return rows.stream().filter(row -> !known.contains(row.key())).toList();
    }

    /**
     * Files the rows, which were checked; those that another run of the same source has imported meanwhile are left out.
     *
     * @return the rows that became cases
     */
    List<OfferedRow> write(String runId, String source, List<OfferedRow> rows) {
        List<OfferedRow> left = rows;
        for (int tries = TRIES; ; tries--) {
            List<OfferedRow> wanted = left;
            try {
                transaction.executeWithoutResult(status -> file(runId, wanted));
                return wanted;
            } catch (DuplicateKeyException | TransientDataAccessException lostRace) {
                if (tries == 1) {
                    throw lostRace;
                }
                left = fresh(source, wanted);
            }
        }
    }

    private void file(String runId, List<OfferedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<CaseFile> filed =
                complaints.file(rows.stream().map(OfferedRow::complaint).toList());
        List<MarkRow> marks = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            marks.add(mark(runId, rows.get(i), filed.get(i)));
        }
        mapper.insertRows(marks);
    }

    private MarkRow mark(String runId, OfferedRow row, CaseFile file) {
        return new MarkRow(
                row.complaint().origin().source(),
                row.key(),
                runId,
                file.id().value(),
                row.line(),
                file.ownerDepartment(),
                file.isOpen(),
                file.isOpen() ? firstDue(file) : null);
    }

    private Instant firstDue(CaseFile file) {
        return deadlines.of(file.id()).stream()
                .filter(Deadline::open)
                .map(Deadline::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
