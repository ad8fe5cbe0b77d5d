package org.answerable.calendar.web;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.answerable.calendar.usecase.CalendarDraft;

/** The form of a version, as entered, with what the buttons beside it ask for. */
record CalendarForm(
        String id,
        Integer basedOn,
        String nameEn,
        String nameZh,
        String zone,
        String validFrom,
        String monday,
        String tuesday,
        String wednesday,
        String thursday,
        String friday,
        String saturday,
        String sunday,
        String days,
        String reason,
        String country,
        String region,
        String years,
        String makeUp) {

    static CalendarForm of(CalendarDraft draft) {
        Map<String, String> hours = draft.hours();
        return new CalendarForm(
                draft.id(),
                draft.basedOn(),
                draft.nameEn(),
                draft.nameZh(),
                draft.zone(),
                draft.validFrom(),
                hours.get("monday"),
                hours.get("tuesday"),
                hours.get("wednesday"),
                hours.get("thursday"),
                hours.get("friday"),
                hours.get("saturday"),
                hours.get("sunday"),
                draft.days(),
                draft.reason(),
                "",
                "",
                "",
                "monday");
    }

    static CalendarForm empty() {
        String office = "09:00-12:00, 13:30-18:00";
        Map<String, String> hours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day.name().toLowerCase(Locale.ROOT), day.compareTo(DayOfWeek.SATURDAY) < 0 ? office : "");
        }
        return of(new CalendarDraft("", 0, "", "", "Asia/Shanghai", "", hours, "", ""));
    }

    CalendarDraft draft() {
        return new CalendarDraft(
                id, basedOn == null ? 0 : basedOn, nameEn, nameZh, zone, validFrom, hours(), days, reason);
    }

    /** Weekday to hours, in order; for the page too. */
    public Map<String, String> hours() {
        Map<String, String> hours = new LinkedHashMap<>();
        hours.put("monday", monday);
        hours.put("tuesday", tuesday);
        hours.put("wednesday", wednesday);
        hours.put("thursday", thursday);
        hours.put("friday", friday);
        hours.put("saturday", saturday);
        hours.put("sunday", sunday);
        return hours;
    }

    CalendarForm withDays(String lines) {
        return new CalendarForm(
                id, basedOn, nameEn, nameZh, zone, validFrom, monday, tuesday, wednesday, thursday, friday, saturday,
                sunday, lines, reason, country, region, years, makeUp);
    }

    public boolean isNew() {
        return basedOn == null || basedOn == 0;
    }
}
