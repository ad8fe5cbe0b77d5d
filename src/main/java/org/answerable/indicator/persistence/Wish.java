package org.answerable.indicator.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.Place;
import org.answerable.indicator.model.Period.Stretch;

/**
 * A question as the statements take it.
 *
 * @param departments whose things are counted; null for everybody's
 * @param unrouted    and those of no department
 * @param to          before this instant; the backlog is that of this instant
 * @param columns     what to count
 * @param column      what to list
 * @param behind      where the page before ended, null for the first
 */
public record Wish(
        Source source,
        String kind,
        String profile,
        List<String> departments,
        boolean unrouted,
        Instant from,
        Instant to,
        List<Stretch> stretches,
        List<String> columns,
        String column,
        Place behind,
        int limit) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    /** For all figures of the source. */
    static Wish counting(IndicatorQuery query, Source source, Instant now) {
        List<String> columns = source.figures().stream().map(Figure::column).toList();
        return of(query, source, now, columns, null, null, 0);
    }

    /** For one figure. */
    static Wish listing(IndicatorQuery query, Figure figure, Instant now, Place behind, int limit) {
        return of(query, figure.source(), now, List.of(), figure.column(), behind, limit);
    }

    private static Wish of(
            IndicatorQuery query,
            Source source,
            Instant now,
            List<String> columns,
            String column,
            Place behind,
            int limit) {
        Instant end = query.period().end();
        return new Wish(
                source,
                query.kind(),
                query.profile(),
                query.departments().all()
                        ? null
                        : query.departments().ids().stream().sorted().toList(),
                query.departments().unrouted(),
                query.period().start(),
                source == Source.BACKLOG && now.isBefore(end) ? now : end,
                query.period().stretches(),
                columns,
                column,
                behind,
                limit);
    }

    /** Received then or later: at most a day old. */
    public Instant dayAgo() {
        return to.minus(DAY);
    }

    /** Received then or later: at most a week old. */
    public Instant weekAgo() {
        return to.minus(WEEK);
    }

    /** Received then or later: at most 30 days old. */
    public Instant monthAgo() {
        return to.minus(MONTH);
    }
}
