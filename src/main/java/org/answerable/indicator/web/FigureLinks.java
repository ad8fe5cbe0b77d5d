package org.answerable.indicator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.indicator.Figure;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.ReadDepartments;
import org.answerable.indicator.model.Period;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of figures: each leads to exactly what it counted. */
final class FigureLinks {

    static final String PAGE = "/indicators";
    static final String CASES = "/indicators/cases";
    static final String CSV = "/indicators/export.csv";

    private final IndicatorQuery query;
    private final String department;

    /** @param department as it was asked for, null for all that the reader may see */
    FigureLinks(IndicatorQuery query, String department) {
        this.query = query;
        this.department = department;
    }

    /** The cases of the figure in the whole period. */
    String cases(Figure figure) {
        return cases(figure, Map.of());
    }

    /** The cases of the figure in a part of the period. */
    String cases(Figure figure, Period part) {
        return cases(
                figure, Map.of("from", part.from().toString(), "to", part.to().toString()));
    }

    /** The cases of the figure in a department; null for what none has had yet. */
    String casesOfDepartment(Figure figure, String id) {
        return cases(figure, Map.of("department", id == null ? ReadDepartments.NONE : id));
    }

    String casesOfProfile(Figure figure, String key) {
        return cases(figure, Map.of("profile", key));
    }

    /** The page with another value of a parameter. */
    String page(String name, String value) {
        return address(PAGE, Map.of(name, value, "by", query.grouping().key()));
    }

    /** The page of these figures. */
    String page() {
        return address(PAGE, Map.of("by", query.grouping().key()));
    }

    /** The page of a named period, otherwise the same. */
    String preset(String key) {
        Map<String, String> values = IndicatorForm.parameters(query, department);
        values.remove("from");
        values.remove("to");
        values.put("preset", key);
        return address(PAGE, values);
    }

    String csv() {
        return address(CSV, IndicatorForm.parameters(query, department));
    }

    /** The list of the figure from the place on. */
    String cases(Figure figure, String cursor) {
        return cases(figure, cursor == null ? Map.of() : Map.of("cursor", cursor));
    }

    private String cases(Figure figure, Map<String, String> others) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("figure", figure.key());
        values.putAll(IndicatorForm.parameters(query, department));
        values.putAll(others);
        return address(CASES, values);
    }

    private String address(String path, Map<String, String> others) {
        Map<String, String> values = path.equals(PAGE) && !others.containsKey("preset")
                ? IndicatorForm.parameters(query, department)
                : new LinkedHashMap<>();
        values.putAll(others);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
