package org.answerable.directory.persistence;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.answerable.directory.Department;

/** A row of department. */
record DepartmentRow(
        String id,
        String name,
        String headId,
        String deputyId,
        String mail,
        String zone,
        String language,
        String calendarId,
        String parentId,
        boolean supplier,
        boolean active,
        int version) {

    static DepartmentRow of(Department department) {
        return new DepartmentRow(
                department.id(),
                department.name(),
                department.headId(),
                department.deputyId(),
                department.mail(),
                department.zone().getId(),
                department.language().toLanguageTag(),
                department.calendarId(),
                department.parentId(),
                department.supplier(),
                department.active(),
                department.version());
    }

    Department department(List<String> dutyRoster) {
        return new Department(
                id,
                name,
                headId,
                deputyId,
                dutyRoster,
                mail,
                ZoneId.of(zone),
                Locale.forLanguageTag(language),
                calendarId,
                parentId,
                supplier,
                active,
                version);
    }
}
