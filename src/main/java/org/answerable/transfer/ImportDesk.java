package org.answerable.transfer;

import java.util.List;
import java.util.Map;
import org.answerable.complaint.imported.PastComplaint;
import org.answerable.platform.InvalidInputException.FieldError;

/**
 * Where rows become cases: in this process, or in the server that holds the database. Whoever reads the file needs no database.
 *
 * @see ImportFile
 */
public interface ImportDesk {

    /**
     * Begins a run; its id.
     *
     * @throws TransferRefusedException if nothing can be imported here now
     */
    String begin(String source, String fileName);

    /** Decides on rows, and files those that hold, in one transaction; the outcomes in the order of the rows. */
    List<Outcome> take(Offer offer);

    /** Ends a run: the heads of department are told what it brought. Returns how many were. */
    int end(String source, String run);

    /**
     * Rows of one source.
     *
     * @param run    the run that they are filed by; null to look and write nothing
     * @param limits for promises without a figure, by profile and kind of deadline
     */
    record Offer(String source, String run, Map<String, String> limits, List<OfferedRow> rows) {}

    /**
     * A row of a file as its mapping reads it.
     *
     * @param line      where it begins
     * @param key       names it in its source; null if nothing does, or a row before it has its key
     * @param complaint null if it cannot be read
     * @param errors    what cannot be read, field by field
     */
    record OfferedRow(long line, String key, PastComplaint complaint, List<FieldError> errors) {}

    /**
     * What became of a row.
     *
     * @param reason in words; null unless it was refused
     */
    record Outcome(Fate fate, String reason) {}

    /** What can become of a row. */
    enum Fate {
        /** It is a closed case file now, or would be. */
        CLOSED,
        /** It is a case whose model is under way now, or would be. */
        OPEN,
        /** It was a case already. */
        KNOWN,
        /** It can be none as it is. */
        REFUSED
    }
}
