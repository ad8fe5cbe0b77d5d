package org.answerable.directory;

import java.time.Instant;
import java.util.List;

/**
 * One change of a person, a department or an absence, kept for ever.
 *
 * @param subject   what was changed
 * @param subjectId its id
 * @param version   the version that the change made
 * @param at        when (UTC)
 * @param by        who, as user id, or the name of the part of the system
 * @param fields    names of the fields that changed; {@code created} for a new one, {@code password} for a new password
 */
public record Change(Subject subject, String subjectId, int version, Instant at, String by, List<String> fields) {

    /** What the directory keeps. */
    public enum Subject {
        PERSON,
        DEPARTMENT,
        ABSENCE
    }
}
