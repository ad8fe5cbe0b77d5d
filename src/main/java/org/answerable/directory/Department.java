package org.answerable.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A department that can own cases, or a supplier whose promises lie inside ours; its id is also the candidate group of its tasks.
 *
 * @param headId     user id of the head, or null
 * @param deputyId   user id of the deputy, or null
 * @param dutyRoster user ids on the duty roster, the one on duty first
 * @param mail       the department's own address, or null
 * @param calendarId the id of the working-time calendar it keeps
 * @param parentId   the department it belongs to, or null
 * @param supplier   true for one outside the organisation: time that it had is told as a supplier's, not as a department's
 * @param version    0 for one that is not stored yet
 */
public record Department(
        String id,
        String name,
        String headId,
        String deputyId,
        List<String> dutyRoster,
        String mail,
        ZoneId zone,
        Locale language,
        String calendarId,
        String parentId,
        boolean supplier,
        boolean active,
        int version) {

    public Department {
        dutyRoster = List.copyOf(dutyRoster);
    }

    /** The same department as another version. */
    public Department withVersion(int other) {
        return new Department(
                id,
                name,
                headId,
                deputyId,
                dutyRoster,
                mail,
                zone,
                language,
                calendarId,
                parentId,
                supplier,
                active,
                other);
    }
}
