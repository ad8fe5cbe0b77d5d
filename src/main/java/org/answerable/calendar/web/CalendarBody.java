package org.answerable.calendar.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.answerable.calendar.usecase.CalendarDraft;
import org.answerable.platform.web.JsonBody;

/** The JSON of a version that somebody adds, read strictly. */
final class CalendarBody {

    private static final Set<String> FIELDS =
            Set.of("basedOn", "nameEn", "nameZh", "zone", "validFrom", "hours", "days", "reason");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private CalendarBody() {}

    static CalendarDraft read(String id, byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        BigDecimal basedOn = Objects.requireNonNullElse(body.number("basedOn"), BigDecimal.ZERO);
        String nameEn = body.text("nameEn");
        String nameZh = body.text("nameZh");
        String zone = body.text("zone");
        String validFrom = body.text("validFrom");
        String days = body.text("days");
        String reason = body.text("reason");
        JsonBody week = body.object("hours", Set.copyOf(WEEKDAYS));
        Map<String, String> hours = new LinkedHashMap<>();
        WEEKDAYS.forEach(day -> hours.put(day, week == null ? null : week.text(day)));
        body.check();
        return new CalendarDraft(id, basedOn.intValue(), nameEn, nameZh, zone, validFrom, hours, days, reason);
    }
}
