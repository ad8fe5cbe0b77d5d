package org.answerable.workplace.web;

import java.io.IOException;
import java.util.List;

/** A file of rows under one header; what is written does not stay in memory. */
public interface CaseSheet extends AutoCloseable {

    /** Begins. */
    void header(String name, List<String> columns);

    /**
     * A row; cells are text or {@link java.time.ZonedDateTime} or null.
     *
     * @throws java.io.UncheckedIOException if the reader is gone
     */
    void row(List<Object> cells);

    /** Lets go of what was written. */
    void pieceDone();

    /** Ends the file. The stream stays open. */
    @Override
    void close() throws IOException;
}
