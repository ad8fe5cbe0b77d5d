package org.answerable.transfer;

/** What an import beside a running server and that server say to each other, beside {@link ImportDesk.Offer} and its outcomes. */
public final class NodeImport {

    private NodeImport() {}

    /** A run begins. */
    public record Begin(String source, String fileName) {}

    /** Its id. */
    public record Begun(String run) {}

    /** The run has come to the end of the file. */
    public record End(String source, String run) {}

    /** How many heads of department were told. */
    public record Ended(int told) {}
}
