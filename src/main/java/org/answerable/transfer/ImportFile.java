package org.answerable.transfer;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.answerable.complaint.ImportComplaints;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.mapping.MappedRow;
import org.answerable.transfer.mapping.Mapping;
import org.answerable.transfer.persistence.ImportMapper;
import org.answerable.transfer.persistence.ImportMapper.RunRow;
import org.answerable.transfer.source.RefusedRows;
import org.answerable.transfer.source.RowFiles;
import org.answerable.transfer.source.RowSource;
import org.springframework.stereotype.Component;

/**
 * Imports a file of another system's cases. A run that ended early, whatever ended it, is taken up by running again: a row that is a
 * case already is passed over.
 */
@Component
public class ImportFile {

    private static final Actor IMPORT = new Actor(Actor.Kind.SYSTEM, "import");
    private static final String CHANNEL = "import";
    private static final int LONGEST_NAME = 400;

    private final ImportComplaints complaints;
    private final ImportBatch batches;
    private final ImportSummaries summaries;
    private final ImportMapper mapper;
    private final RefusalTexts texts;
    private final Clock clock;

    ImportFile(
            ImportComplaints complaints,
            ImportBatch batches,
            ImportSummaries summaries,
            ImportMapper mapper,
            RefusalTexts texts,
            Clock clock) {
        this.complaints = complaints;
        this.batches = batches;
        this.summaries = summaries;
        this.mapper = mapper;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Imports the file.
     *
     * @throws TransferRefusedException if the file or its mapping cannot be used
     */
    public ImportReport run(ImportOrder order, Progress progress) {
        return Acting.as(IMPORT, CHANNEL, () -> imported(order, progress));
    }

    private ImportReport imported(ImportOrder order, Progress progress) {
        Mapping mapping = Mapping.read(order.mapping());
        try (RowSource rows = RowFiles.open(order.file(), mapping.format());
                RefusedRows refused = new RefusedRows(order.refused(), mapping.format())) {
            mapping.checkColumns(rows.columns());
            String run = order.dryRun() ? null : begin(mapping, order);
            ImportPass pass = new ImportPass(this, mapping, run, refused, clock);
            pass.through(rows, progress);
            int told = order.dryRun() ? 0 : end(mapping, run);
            return pass.report(told);
        } catch (IOException unreadable) {
            throw new TransferRefusedException(
                    "the file " + order.file() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private String begin(Mapping mapping, ImportOrder order) {
        String name = String.valueOf(order.file().getFileName());
        String id = Ids.next();
        mapper.insertRun(new RunRow(
                id, mapping.source(), name.substring(0, Math.min(name.length(), LONGEST_NAME)), clock.instant()));
        return id;
    }

    private int end(Mapping mapping, String run) {
        mapper.updateRunEnded(run, clock.instant());
        return summaries.send(mapping.source(), run);
    }

    /** Those that are no case yet. */
    List<MappedRow> fresh(Mapping mapping, List<MappedRow> rows) {
        return batches.fresh(mapping.source(), rows);
    }

    /** What the rules of complaints say about rows that could be read. */
    List<List<FieldError>> check(List<MappedRow> rows) {
        return complaints.check(rows.stream().map(MappedRow::complaint).toList());
    }

    /** Files rows that hold; returns those that became cases. */
    List<MappedRow> write(Mapping mapping, String run, List<MappedRow> rows) {
        return batches.write(run, mapping.source(), rows);
    }

    /** The reason in words. */
    String inWords(List<FieldError> errors) {
        return texts.inWords(errors);
    }
}
