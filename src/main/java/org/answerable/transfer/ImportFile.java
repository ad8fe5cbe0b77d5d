package org.answerable.transfer;

import java.io.IOException;
import org.answerable.transfer.mapping.Mapping;
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

    private final ImportDesk desk;

    /** Imports at the desk. */
    public ImportFile(ImportDesk desk) {
        this.desk = desk;
    }

    /**
     * Imports the file.
     *
     * @throws TransferRefusedException if the file or its mapping cannot be used
     */
    public ImportReport run(ImportOrder order, Progress progress) {
        Mapping mapping = Mapping.read(order.mapping());
        try (RowSource rows = RowFiles.open(order.file(), mapping.format());
                RefusedRows refused = new RefusedRows(order.refused(), mapping.format())) {
            mapping.checkColumns(rows.columns());
            String name = String.valueOf(order.file().getFileName());
            String run = order.dryRun() ? null : desk.begin(mapping.source(), name);
            ImportPass pass = new ImportPass(desk, mapping, run, refused);
            pass.through(rows, progress);
            return pass.report(order.dryRun() ? 0 : desk.end(mapping.source(), run));
        } catch (IOException unreadable) {
            throw new TransferRefusedException(
                    "the file " + order.file() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
