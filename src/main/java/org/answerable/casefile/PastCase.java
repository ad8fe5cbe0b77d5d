package org.answerable.casefile;

import java.time.Instant;

/**
 * A case that another system has kept until now.
 *
 * @param content      what it opened with, long ago
 * @param firstStage   the stage that it opened in
 * @param severity     null if unknown, or if the classification decides
 * @param departmentId who owns it; null for an open case that is still to be routed
 * @param ended        how it ended, null while it is open
 * @param origin       where it comes from
 */
public record PastCase(
        NewCase content, Stage firstStage, String severity, String departmentId, Ended ended, Origin origin) {

    /**
     * How a case ended in the other system.
     *
     * @param stage  the final stage it is in
     * @param at     when it was closed, not before it was received
     * @param answer what the complainant was told, null if unknown
     */
    public record Ended(Stage stage, Instant at, String answer) {}

    /**
     * Where a case comes from; together the two name it for ever.
     *
     * @param source the other system or file
     * @param row    the key of the case there
     */
    public record Origin(String source, String row) {}
}
