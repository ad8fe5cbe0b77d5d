package org.answerable.indicator.persistence;

import java.time.Instant;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.Place;

/** Lends tests the parameters that the statements get, so that plans are those of real questions. */
public final class PlannedWish {

    private PlannedWish() {}

    public static Object counting(IndicatorQuery query, Source source, Instant now) {
        return Wish.counting(query, source, now);
    }

    public static Object listing(IndicatorQuery query, Figure figure, Instant now, Place behind) {
        return Wish.listing(query, figure, now, behind, 51);
    }
}
