package org.answerable.transfer.source;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of rows. */
public final class RowFiles {

    private RowFiles() {}

    /**
     * Opens the file.
     *
     * @throws IOException if it cannot be read, or its first line names a column twice
     */
    public static RowSource open(Path file, FileFormat format) throws IOException {
        return switch (format.kind()) {
            case CSV -> new CsvRows(file, format);
            case JSON_LINES -> new JsonRows(file, format);
        };
    }
}
