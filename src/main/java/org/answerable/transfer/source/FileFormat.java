package org.answerable.transfer.source;

/**
 * How a file is written.
 *
 * @param kind      table with a first line of column names, or one JSON object a line
 * @param encoding  of its text
 * @param separator between the columns of a table
 */
public record FileFormat(Kind kind, java.nio.charset.Charset encoding, char separator) {

    /** The kinds of files. */
    public enum Kind {
        CSV,
        JSON_LINES
    }
}
