package org.answerable.indicator.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseKind;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.ReadDepartments;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.answerable.indicator.model.Preset;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.Choice;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which figures; what is left out narrows nothing.
 *
 * @param preset     a period by its name, in place of {@code from} and {@code to}; this month where all three are left out
 * @param from       first day, in the reader's zone
 * @param to         last day, included; today where only the first is given
 * @param by         into what the period is cut for its course; what suits its length where left out
 * @param kind       kind of case, {@code complaint} where left out
 * @param department id of a department, {@code none} for what none has had yet
 */
record IndicatorForm(
        @Choice(of = "period") String preset,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        @Choice(of = "grouping") String by,
        @Choice(of = "kind") String kind,
        String department,
        @Choice(of = "profile") String profile) {

    /** Three years and a bit; more would only be slow. */
    static final int MOST_DAYS = 1_100;

    /** More columns than this no chart can show. */
    static final int MOST_PARTS = 100;

    /** What is shown in place of a form that was refused, so that the page can still be used. */
    static IndicatorForm empty() {
        return new IndicatorForm(null, null, null, null, null, null, null);
    }

    /**
     * The query, for whoever may see those departments.
     *
     * @throws InvalidInputException if the period cannot be counted
     */
    IndicatorQuery query(LocalDate today, ZoneId zone, ReadDepartments departments) {
        Period period = period(today, zone);
        Grouping grouping = Grouping.of(given(by)).orElseGet(() -> Grouping.suiting(period));
        if (period.parts(grouping).size() > MOST_PARTS) {
            throw refused("by", "too-many-parts", String.valueOf(MOST_PARTS));
        }
        String wanted = given(kind).isEmpty() ? CaseKind.COMPLAINT.key() : given(kind);
        return new IndicatorQuery(wanted, period, grouping, given(profile).isEmpty() ? null : profile, departments);
    }

    /** The department asked for, null for all. */
    String wantedDepartment() {
        return given(department).isEmpty() ? null : department;
    }

    private Period period(LocalDate today, ZoneId zone) {
        if (from == null && to == null || !given(preset).isEmpty()) {
            return Preset.of(given(preset)).orElse(Preset.THIS_MONTH).period(today, zone);
        }
        LocalDate first = from == null ? to.withDayOfMonth(1) : from;
        LocalDate last = to == null ? today : to;
        if (last.isBefore(first)) {
            throw refused("to", "before", first.toString());
        }
        if (first.plusDays(MOST_DAYS).isBefore(last) || first.getYear() < 1970 || last.getYear() > 9998) {
            throw refused("from", "period-too-long", String.valueOf(MOST_DAYS));
        }
        return new Period(first, last, zone);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    /** The parameters by which the same figures are asked for again, whatever day it is then. */
    static Map<String, String> parameters(IndicatorQuery query, String department) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", query.period().from().toString());
        parameters.put("to", query.period().to().toString());
        parameters.put("kind", query.kind());
        parameters.put("department", department);
        parameters.put("profile", query.profile());
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }
}
