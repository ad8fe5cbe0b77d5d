package org.answerable.indicator.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.indicator.CountedCase;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.Figures;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.IndicatorStore;
import org.answerable.indicator.Place;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedCaseInsensitiveMap;

/** Figures from the tables of cases, deadlines and answers. */
@Component
class StoredIndicators implements IndicatorStore {

    private final IndicatorMapper mapper;

    StoredIndicators(IndicatorMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Counted> count(IndicatorQuery query, Source source, Instant now) {
        return mapper.count(Wish.counting(query, source, now)).stream()
                .map(row -> counted(source, row))
                .toList();
    }

    @Override
    public long count(IndicatorQuery query, Figure figure, Instant now) {
        return mapper.countOne(Wish.listing(query, figure, now, null, 0));
    }

    @Override
    public List<CountedCase> list(IndicatorQuery query, Figure figure, Instant now, Place behind, int limit) {
        return mapper.list(Wish.listing(query, figure, now, behind, limit));
    }

    private static Counted counted(Source source, Map<String, Object> row) {
        // Databases differ in the case of column names.
        Map<String, Object> columns = new LinkedCaseInsensitiveMap<>();
        columns.putAll(row);
        Figures figures = new Figures();
        source.figures().forEach(figure -> figures.add(figure, number(columns.get(figure.column()))));
        return new Counted(
                (String) columns.get("department"),
                (String) columns.get("profile"),
                number(columns.get("day_number")),
                figures);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
