package org.answerable.transfer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file, read one after the other. */
public interface RowSource extends Closeable {

    /** The columns that every row has; empty if each row brings its own. */
    List<String> columns();

    /**
     * The next row, null after the last one.
     *
     * @throws IOException if the file cannot be read on; the message names the line
     */
    SourceRow next() throws IOException;

    /** How much of the file has been read, from 0 to 1. */
    double share();
}
