package org.answerable.configurationitem;

import java.util.List;
import java.util.Map;
import org.answerable.platform.InvalidInputException.FieldError;

/**
 * Where rows of a file become items and relations: in this process, or in the server that holds the database. Every import is a correction
 * with a reason. Rows are taken batch by batch, each in one transaction with the mark that it was taken, so that the same file again goes
 * on where it ended and takes no row twice.
 */
public interface ItemImportDesk {

    /** Rows of one batch. A file is cut the same way every time: marks count in batches. */
    int BATCH = 250;

    /**
     * Begins to take the file over, or goes on.
     *
     * @return the id of the import
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long
     */
    String begin(Begin begin);

    /** Takes rows over; the outcomes in their order. */
    List<Outcome> take(Batch batch);

    /** What files hold. */
    enum Sort {
        ITEMS,
        RELATIONS
    }

    /**
     * A file.
     *
     * @param digest lower-case hex of the SHA-256 of its bytes
     */
    record Begin(Sort sort, String digest, String fileName, String reason) {}

    /**
     * Some rows of a file.
     *
     * @param importId null to look and write nothing
     * @param trial    names one look at a whole file, so that its relations are seen across batches; null where something is written
     * @param first    the number of the first row among the rows of the file, from 1
     */
    record Batch(String importId, String trial, Sort sort, String reason, int first, List<Row> rows) {}

    /**
     * A row.
     *
     * @param line   where it begins in the file
     * @param values column to text, without the apostrophe that guards a formula
     * @param errors what is wrong with it as a row; it is refused then
     */
    record Row(long line, Map<String, String> values, List<FieldError> errors) {}

    /** What became of a row; what is wrong with it if it was refused. */
    record Outcome(Fate fate, List<FieldError> errors) {}

    /** What can become of a row. */
    enum Fate {
        /** Stands now, and did not before. */
        ADDED,
        /** Stood before, otherwise. */
        CHANGED,
        /** Stood before as it is. */
        UNCHANGED,
        /** Was dealt with when this file was taken over before; whatever became of it since stays. */
        TAKEN,
        /** Cannot be taken as it is. */
        REFUSED
    }
}
