package org.answerable.indicator.web;

import java.util.ArrayList;
import java.util.List;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;
import org.answerable.indicator.Report;
import org.answerable.indicator.Report.Part;

/** A chart with its key, and the same numbers as a table. */
record ChartCard(String id, String title, Chart chart, List<Key> keys, FigureTable table) {

    private static final List<Figure> AGES =
            List.of(Figure.AGE_DAY, Figure.AGE_WEEK, Figure.AGE_MONTH, Figure.AGE_OLDER);

    /** What a style stands for. */
    record Key(String style, String text) {}

    /** Draws the charts of a report. */
    record Drawing(Report report, FigureWords words, FigureLinks links) {

        List<ChartCard> all() {
            return List.of(
                    course("volume", List.of(Figure.RECEIVED, Figure.CLOSED), false),
                    course("in-time", List.of(Figure.FIRST_REPLY_IN_TIME, Figure.RESOLVE_IN_TIME), true),
                    course("backlog", List.of(Figure.BACKLOG), false),
                    ages());
        }

        private ChartCard course(String id, List<Figure> figures, boolean shares) {
            List<String> names = report.course().stream()
                    .map(part -> words.part(report.query(), part.period()))
                    .toList();
            List<Chart.Series> series = new ArrayList<>();
            List<Key> keys = new ArrayList<>();
            for (Figure figure : figures) {
                String style = "series-" + (series.size() + 1);
                keys.add(new Key(style, words.label(figure)));
                series.add(new Chart.Series(
                        style,
                        report.course().stream()
                                .map(part -> value(figure, part, shares))
                                .toList()));
            }
            Chart chart = shares ? Chart.ofShares(names, series) : Chart.ofBars(names, series);
            return new ChartCard(id, words.text("chart." + id), chart, keys, table(figures));
        }

        private Chart.Value value(Figure figure, Part part, boolean shares) {
            Figures figures = part.figures();
            String share = words.share(figures, figure);
            String shown = shares
                    ? words.text(
                            "share-of", share, words.number(figures.count(figure)), words.number(figures.whole(figure)))
                    : words.number(figures.count(figure));
            Double number = shares
                    ? figures.share(figure).stream().boxed().findFirst().orElse(null)
                    : Double.valueOf(figures.count(figure));
            return new Chart.Value(
                    number,
                    words.text("told", words.whole(part.period()), words.label(figure), shown),
                    links.cases(figure, part.period()));
        }

        private FigureTable table(List<Figure> figures) {
            return FigureTable.of(
                    words.text("part"),
                    figures,
                    words,
                    report.course().stream()
                            .map(part -> FigureTable.row(
                                    words.whole(part.period()),
                                    null,
                                    figures,
                                    part.figures(),
                                    words,
                                    figure -> links.cases(figure, part.period())))
                            .toList());
        }

        private ChartCard ages() {
            Figures total = report.total();
            List<Chart.Value> values = AGES.stream()
                    .map(age -> new Chart.Value(
                            (double) total.count(age),
                            words.text("told-age", words.label(age), words.number(total.count(age))),
                            links.cases(age)))
                    .toList();
            List<String> names =
                    AGES.stream().map(age -> words.text("short." + age.key())).toList();
            Chart chart = Chart.ofBars(names, List.of(new Chart.Series("series-1", values)));
            List<FigureTable.Row> rows = AGES.stream()
                    .map(age -> new FigureTable.Row(
                            words.label(age),
                            null,
                            List.of(new FigureTable.Cell(
                                    words.label(Figure.BACKLOG),
                                    words.number(total.count(age)),
                                    words.share(total, age),
                                    links.cases(age)))))
                    .toList();
            FigureTable table = new FigureTable(words.text("age"), List.of(words.label(Figure.BACKLOG)), rows);
            return new ChartCard("age", words.text("chart.age"), chart, List.of(), table);
        }
    }
}
