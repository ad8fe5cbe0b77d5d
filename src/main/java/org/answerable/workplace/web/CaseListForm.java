package org.answerable.workplace.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.answerable.platform.web.Choice;
import org.answerable.search.CaseQuery;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of the case list asks for; blank fields filter nothing.
 *
 * @param q       words, or a number or its beginning
 * @param open    {@code open}, {@code closed} or blank
 * @param overdue true for cases with a promise past due only
 * @param from    first day of receipt, in the reader's zone
 * @param to      last day of receipt, in the reader's zone
 * @param order   {@code oldest} for the oldest first
 */
record CaseListForm(
        @Size(max = CaseQuery.LONGEST_TEXT) String q,
        @Size(max = CaseQuery.LONGEST_NUMBER) String number,
        @Choice(of = "kind") String kind,
        @Choice(of = "state") String state,
        @Choice(of = "department") String department,
        @Choice(of = "profile") String profile,
        @Choice(of = "category") String category,
        @Choice(of = "severity") String severity,
        @Choice({"open", "closed"}) String open,
        Boolean overdue,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        @Choice({"newest", OLDEST}) String order,
        String cursor) {

    private static final String LIST = "/staff/cases";
    private static final String OLDEST = "oldest";

    /** What is legible of a form with a value of the wrong type, so that the rest need not be written again. */
    static CaseListForm legible(UnaryOperator<String> parameter) {
        return new CaseListForm(
                parameter.apply("q"),
                parameter.apply("number"),
                parameter.apply("kind"),
                parameter.apply("state"),
                parameter.apply("department"),
                parameter.apply("profile"),
                parameter.apply("category"),
                parameter.apply("severity"),
                parameter.apply("open"),
                Boolean.valueOf(parameter.apply("overdue")),
                day(parameter.apply("from")),
                day(parameter.apply("to")),
                parameter.apply("order"),
                null);
    }

    private static LocalDate day(String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    CaseQuery query(ZoneId zone) {
        Boolean wanted = open == null || open.isBlank() ? null : Boolean.valueOf("open".equals(open));
        Instant start = from == null ? null : from.atStartOfDay(zone).toInstant();
        Instant end = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        return new CaseQuery(
                q,
                number,
                kind,
                state,
                department,
                profile,
                category,
                severity,
                wanted,
                Boolean.TRUE.equals(overdue),
                start,
                end,
                oldestFirst());
    }

    /** True if the oldest case comes first. */
    public boolean oldestFirst() {
        return OLDEST.equals(order);
    }

    /** True if a filter beside the words narrows the list. */
    public boolean narrowed() {
        return filters().entrySet().stream()
                .anyMatch(filter -> !"q".equals(filter.getKey()) && !"order".equals(filter.getKey()));
    }

    /** The page that begins at the cursor, same filter and order. */
    String at(String next) {
        return address(LIST, order, next);
    }

    /** The first page in the other order. */
    String turned() {
        return address(LIST, oldestFirst() ? null : OLDEST, null);
    }

    /** The whole list as a file. */
    String export(String format) {
        return address(LIST + "/export." + format, order, null);
    }

    private String address(String path, String wantedOrder, String wantedCursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> filled = filters();
        filled.remove("order");
        filled.put("order", wantedOrder);
        filled.put("cursor", wantedCursor);
        // As variables, so that a plus or a brace in a word is not taken for a sign of the address.
        Map<String, Object> values = new LinkedHashMap<>();
        filled.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The fields that are filled, as they are written in an address. */
    private Map<String, Object> filters() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("q", q);
        fields.put("number", number);
        fields.put("kind", kind);
        fields.put("state", state);
        fields.put("department", department);
        fields.put("profile", profile);
        fields.put("category", category);
        fields.put("severity", severity);
        fields.put("open", open);
        fields.put("overdue", Boolean.TRUE.equals(overdue) ? "true" : null);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("order", order);
        fields.values().removeIf(value -> value == null || value.toString().isBlank());
        return fields;
    }
}
