package org.answerable.platform;

import java.util.UUID;

/**
 * Identifies a case for ever; also the business key of each of its process instances.
 *
 * @param value a UUID in its 36 character text form
 * @throws IllegalArgumentException if the value is not a UUID
 */
public record CaseId(String value) {

    public CaseId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("Not a case id: " + value);
        }
    }

    /** A new, time-ordered case id. */
    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
