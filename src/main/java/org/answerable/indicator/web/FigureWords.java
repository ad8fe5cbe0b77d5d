package org.answerable.indicator.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.answerable.workplace.web.Labels;
import org.answerable.workplace.web.Wording;

/** Figures in the reader's words. */
final class FigureWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final Wording words;
    private final Labels labels;

    FigureWords(Wording words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    String text(String key, Object... values) {
        return words.text("indicator." + key, values);
    }

    String label(Figure figure) {
        return text("figure." + figure.key());
    }

    /** What exactly it counts, in one sentence. */
    String definition(Figure figure) {
        return text("definition." + figure.key());
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(words.locale()).format(count);
    }

    /** The share, such as "93.8 %"; null where there is none. */
    String share(Figures figures, Figure figure) {
        OptionalDouble share = figures.share(figure);
        return share.isEmpty() ? null : percent(share.getAsDouble());
    }

    /** How many for each of the whole, such as "2.4"; null where that is not told. */
    String average(Figures figures, Figure figure) {
        OptionalDouble average = figures.average(figure);
        if (average.isEmpty()) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(average.getAsDouble());
    }

    /** A share is never rounded up to all, nor down to nothing. */
    private String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(1);
        double shown = share;
        if (share > 99.9 && share < 100) {
            shown = 99.9;
        } else if (share < 0.1 && share > 0) {
            shown = 0.1;
        }
        return format.format(shown) + " %";
    }

    /** The department's name; what none has had yet is named so. */
    String department(String id) {
        return id == null ? text("nobody") : words.department(id);
    }

    String profile(String key) {
        return labels.profile(key, words.locale());
    }

    /** What the case is about; that it is confidential where that is kept from the reader. */
    String subject(String subject) {
        return words.subject(subject);
    }

    String state(String key) {
        return words.label("state", key);
    }

    /** The moment in the reader's zone; null for none. */
    String at(Instant moment) {
        return words.at(moment);
    }

    /** A part of the period, short enough to stand below a column. */
    String part(IndicatorQuery query, Period part) {
        return (query.grouping() == Grouping.MONTH ? MONTH : DAY).format(part.from());
    }

    /** A part of the period, in full. */
    String whole(Period part) {
        return part.from().equals(part.to()) ? part.from().toString() : text("from-to", part.from(), part.to());
    }
}
