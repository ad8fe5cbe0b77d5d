package org.answerable.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.IndicatorStore.Counted;
import org.answerable.indicator.Report.Line;
import org.answerable.indicator.Report.Part;
import org.answerable.indicator.model.Period;

/** Adds up what was counted: in all, by department, by profile, and along the period. */
final class Sheet {

    /** So a department that had much to do stands above one that had little. */
    private static final Comparator<Line> BUSIEST_FIRST = Comparator.<Line>comparingLong(line ->
                    line.figures().count(Figure.RECEIVED) + line.figures().count(Figure.BACKLOG))
            .reversed()
            .thenComparing(line -> String.valueOf(line.department()))
            .thenComparing(line -> String.valueOf(line.profile()));

    private final IndicatorQuery query;
    private final Instant asOf;
    private final List<Counted> counted;

    Sheet(IndicatorQuery query, Instant asOf, List<Counted> counted) {
        this.query = query;
        this.asOf = asOf;
        this.counted = counted;
    }

    Report report() {
        Figures total = new Figures();
        counted.forEach(each -> addTo(total, each, Set.of(Source.values())));
        return new Report(
                query,
                asOf,
                total,
                lines(each -> new Slice(each.department(), null)),
                lines(each -> new Slice(null, each.profile())),
                lines(each -> new Slice(each.department(), each.profile())),
                course(total.count(Figure.BACKLOG)));
    }

    private List<Line> lines(Function<Counted, Slice> slice) {
        Map<Slice, Figures> slices = new LinkedHashMap<>();
        counted.forEach(each ->
                addTo(slices.computeIfAbsent(slice.apply(each), any -> new Figures()), each, Set.of(Source.values())));
        return slices.entrySet().stream()
                .map(each -> new Line(each.getKey().department(), each.getKey().profile(), each.getValue()))
                .sorted(BUSIEST_FIRST)
                .toList();
    }

    /** What came and went in a part tells the backlog before it, so that the course of the backlog needs no statement of its own. */
    private List<Part> course(long backlogAtTheEnd) {
        TreeMap<Long, Part> parts = new TreeMap<>();
        for (Period part : query.period().parts(query.grouping())) {
            if (part.start().isBefore(asOf)) {
                parts.put(part.from().toEpochDay(), new Part(part, new Figures()));
            }
        }
        Set<Source> flows = EnumSet.complementOf(EnumSet.of(Source.BACKLOG));
        counted.stream()
                .filter(each -> each.day() > 0)
                .forEach(each -> addTo(parts.floorEntry(each.day()).getValue().figures(), each, flows));
        long backlog = backlogAtTheEnd;
        for (Part part : parts.descendingMap().values()) {
            part.figures().add(Figure.BACKLOG, backlog);
            backlog += part.figures().count(Figure.WENT) - part.figures().count(Figure.CAME);
        }
        return Collections.unmodifiableList(new ArrayList<>(parts.values()));
    }

    private static void addTo(Figures sum, Counted each, Set<Source> sources) {
        for (Figure figure : Figure.values()) {
            if (sources.contains(figure.source()) && each.figures().count(figure) != 0) {
                sum.add(figure, each.figures().count(figure));
            }
        }
    }

    /** What a line is about. */
    private record Slice(String department, String profile) {}
}
