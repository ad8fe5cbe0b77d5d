package org.answerable.indicator.web;

import java.util.ArrayList;
import java.util.List;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;
import org.answerable.indicator.Report;
import org.answerable.indicator.model.Preset;

/** A report as the page shows it. */
record IndicatorView(
        List<Link> presets,
        List<Section> sections,
        List<ChartCard> charts,
        FigureTable departments,
        FigureTable profiles,
        String csv) {

    private static final List<Figure> COMPARED = List.of(
            Figure.RECEIVED,
            Figure.CLOSED,
            Figure.FIRST_REPLY_IN_TIME,
            Figure.FIRST_REPLY_LATE,
            Figure.RESOLVE_IN_TIME,
            Figure.RESOLVE_LATE,
            Figure.BACKLOG,
            Figure.OVERDUE,
            Figure.DISPUTED,
            Figure.REOPENED);

    private static final List<Figure> COMPARED_CHANGES = List.of(
            Figure.RECEIVED,
            Figure.CHANGES,
            Figure.CHANGES_SUCCESSFUL,
            Figure.CHANGES_WITH_PROBLEMS,
            Figure.CHANGES_BACKED_OUT,
            Figure.CHANGES_FAILED,
            Figure.CHANGES_CANCELLED,
            Figure.CHANGES_REJECTED,
            Figure.CHANGES_UNAPPROVED,
            Figure.CHANGE_ITEMS,
            Figure.BACKLOG,
            Figure.OVERDUE);

    private static final List<Figure> COMPARED_RELEASES = List.of(
            Figure.RECEIVED,
            Figure.RELEASES,
            Figure.RELEASES_SUCCESSFUL,
            Figure.RELEASES_PARTLY_SUCCESSFUL,
            Figure.RELEASES_ROLLED_BACK,
            Figure.RELEASES_FAILED,
            Figure.RELEASES_IN_TIME,
            Figure.RELEASES_CONFIGURED,
            Figure.BACKLOG,
            Figure.OVERDUE);

    /** A link. */
    record Link(String text, String href) {}

    /** Figures that belong together. */
    record Section(String id, String title, List<Card> cards) {}

    /**
     * A figure.
     *
     * @param share      in words, with what it is a share of; null if it is none
     * @param indicators the numbers of the indicators that it answers for, empty for none
     */
    record Card(String label, String definition, String number, String share, String href, String indicators) {}

    static IndicatorView of(Report report, FigureWords words, FigureLinks links) {
        return new IndicatorView(
                Preset.keys().stream()
                        .map(key -> new Link(words.text("preset." + key), links.preset(key)))
                        .toList(),
                sections(report, words, links),
                new ChartCard.Drawing(report, words, links).all(),
                FigureTable.of(words.text("department"), compared(report), words, departments(report, words, links)),
                FigureTable.of(words.text("profile"), compared(report), words, profiles(report, words, links)),
                links.csv());
    }

    private static boolean of(Report report, Figure.Source source) {
        return Figure.Source.of(report.query().kind()).contains(source);
    }

    private static List<Figure> compared(Report report) {
        if (of(report, Figure.Source.RELEASES)) {
            return COMPARED_RELEASES;
        }
        return of(report, Figure.Source.CHANGES) ? COMPARED_CHANGES : COMPARED;
    }

    private static List<Section> sections(Report report, FigureWords words, FigureLinks links) {
        List<Figure> volume = List.of(Figure.RECEIVED, Figure.CLOSED, Figure.UNANSWERED);
        List<Section> sections = new ArrayList<>();
        sections.add(section("volume", volume, report, words, links));
        if (of(report, Figure.Source.RELEASES)) {
            sections.add(section("releases", Figure.Source.RELEASES.figures(), report, words, links));
        }
        if (of(report, Figure.Source.CHANGES)) {
            List<Figure> figures = new ArrayList<>(Figure.Source.CHANGES.figures());
            figures.addAll(Figure.Source.CHANGE_ITEMS.figures());
            sections.add(section("changes", figures, report, words, links));
        }
        sections.add(section("promises", Figure.Source.PROMISES.figures(), report, words, links));
        sections.add(section("backlog", Figure.Source.BACKLOG.figures(), report, words, links));
        sections.add(section("answers", Figure.Source.ANSWERS.figures(), report, words, links));
        return sections;
    }

    private static Section section(
            String id, List<Figure> figures, Report report, FigureWords words, FigureLinks links) {
        Figures total = report.total();
        return new Section(
                id,
                words.text("section." + id),
                figures.stream()
                        .map(figure -> new Card(
                                words.label(figure),
                                words.definition(figure),
                                words.number(total.count(figure)),
                                shareOf(total, figure, words),
                                links.cases(figure),
                                String.join(" · ", figure.indicators())))
                        .toList());
    }

    private static String shareOf(Figures total, Figure figure, FigureWords words) {
        if (figure.whole().isEmpty()) {
            return null;
        }
        String each = words.average(total, figure);
        if (each != null) {
            return words.text("average-of-whole", each, words.number(total.whole(figure)));
        }
        String share = words.share(total, figure);
        return share == null
                ? words.text("of-none")
                : words.text("share-of-whole", share, words.number(total.whole(figure)));
    }

    private static List<FigureTable.Row> departments(Report report, FigureWords words, FigureLinks links) {
        return report.departments().stream()
                .map(line -> FigureTable.row(
                        words.department(line.department()),
                        line.department() == null ? null : links.page("department", line.department()),
                        compared(report),
                        line.figures(),
                        words,
                        figure -> links.casesOfDepartment(figure, line.department())))
                .toList();
    }

    private static List<FigureTable.Row> profiles(Report report, FigureWords words, FigureLinks links) {
        return report.profiles().stream()
                .map(line -> FigureTable.row(
                        words.profile(line.profile()),
                        links.page("profile", line.profile()),
                        compared(report),
                        line.figures(),
                        words,
                        figure -> links.casesOfProfile(figure, line.profile())))
                .toList();
    }
}
