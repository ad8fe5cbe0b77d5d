package org.answerable.indicator.web;

import java.util.List;
import java.util.function.Function;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;

/**
 * A table of figures, each of which leads to its cases.
 *
 * @param first what the names of the rows are
 */
record FigureTable(String first, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param href where its name leads, null for nowhere
     */
    record Row(String name, String href, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param share null where it is none
     */
    record Cell(String label, String number, String share, String href) {}

    /** A row of these figures. */
    static Row row(
            String name,
            String href,
            List<Figure> wanted,
            Figures figures,
            FigureWords words,
            Function<Figure, String> links) {
        return new Row(
                name,
                href,
                wanted.stream()
                        .map(figure -> new Cell(
                                words.label(figure),
                                words.number(figures.count(figure)),
                                words.share(figures, figure),
                                links.apply(figure)))
                        .toList());
    }

    /** A table of such rows. */
    static FigureTable of(String first, List<Figure> wanted, FigureWords words, List<Row> rows) {
        return new FigureTable(first, wanted.stream().map(words::label).toList(), rows);
    }
}
