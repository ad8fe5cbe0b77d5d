package org.answerable.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.answerable.directory.Department;

/** The form of one department, as entered. The duty roster is a row of choices, empty ones are left out. */
record DepartmentForm(
        String id,
        String name,
        String headId,
        String deputyId,
        List<String> dutyRoster,
        String mail,
        String zone,
        String language,
        String calendarId,
        String parentId,
        Boolean supplier,
        Boolean active,
        int version) {

    private static final int SPARE_PLACES = 3;

    static DepartmentForm empty() {
        return new DepartmentForm("", "", "", "", List.of(), "", "Asia/Shanghai", "zh-CN", "", "", false, true, 0);
    }

    static DepartmentForm of(Department department) {
        return new DepartmentForm(
                department.id(),
                department.name(),
                department.headId(),
                department.deputyId(),
                department.dutyRoster(),
                department.mail(),
                department.zone().getId(),
                department.language().toLanguageTag(),
                department.calendarId(),
                department.parentId(),
                department.supplier(),
                department.active(),
                department.version());
    }

    Department department() {
        return new Department(
                FormText.textOrNull(id),
                FormText.textOrNull(name),
                FormText.textOrNull(headId),
                FormText.textOrNull(deputyId),
                FormText.texts(dutyRoster),
                FormText.textOrNull(mail),
                FormText.zoneOrNull(zone),
                FormText.languageOrNull(language),
                FormText.textOrNull(calendarId),
                FormText.textOrNull(parentId),
                ticked(supplier),
                ticked(active),
                version);
    }

    /** The roster with some empty places after it. */
    public List<String> places() {
        List<String> places = new ArrayList<>(FormText.texts(dutyRoster));
        for (int spare = 0; spare < SPARE_PLACES; spare++) {
            places.add("");
        }
        return places;
    }

    /** A box that is not ticked sends nothing. */
    private static boolean ticked(Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    public boolean isNew() {
        return version == 0;
    }
}
