package org.answerable.indicator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.IndicatorStore.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all figures of a period: one statement for each source, whatever the period, the departments and the profiles. */
@Component
public class ReportIndicators {

    private final IndicatorStore store;
    private final Clock clock;

    ReportIndicators(IndicatorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The report for somebody who may see the query's departments, see {@link IndicatorAccess}. */
    @Transactional(readOnly = true)
    public Report report(IndicatorQuery query) {
        Instant now = clock.instant();
        Instant end = query.period().end();
        List<Counted> counted = new ArrayList<>();
        if (!query.departments().isEmpty()) {
            for (Source source : Source.of(query.kind())) {
                counted.addAll(store.count(query, source, now));
            }
        }
        return new Sheet(query, end.isBefore(now) ? end : now, counted).report();
    }
}
