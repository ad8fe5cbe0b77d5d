package org.answerable.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of numbers along a period, drawn by the server: across in per cent of its width, so that it fits every screen and its
 * letters keep their size; down in pixels. Nothing in it is told by colour alone, and each mark leads to its cases.
 */
record Chart(List<Level> levels, List<Name> names, List<Bar> bars, List<Stroke> strokes, List<Dot> dots) {

    private static final int HEIGHT = 230;
    private static final int FLOOR = 200;
    private static final int CEILING = 24;
    /** Left of it stand the numbers of the levels. */
    private static final double LEFT = 9;

    private static final double RIGHT = 99;
    private static final int MOST_NAMES = 5;
    private static final double FILLED = 0.72;
    private static final int LEVELS = 4;
    private static final int BASE = 10;

    /** A horizontal line and the number that it stands for. */
    record Level(int y, String number) {}

    /** A name below the floor. */
    record Name(String x, String text) {}

    /** A bar; style is the class of its series. */
    record Bar(String x, String y, String width, String height, String style, String told, String href) {}

    /** A line between two dots. */
    record Stroke(String x1, String y1, String x2, String y2, String style) {}

    /** A value on a line. */
    record Dot(String x, String y, String style, String told, String href) {}

    /** A value: null where there is none, with the sentence that tells it and the address of its cases. */
    record Value(Double number, String told, String href) {}

    /** Values of one sort, one for each name. */
    record Series(String style, List<Value> values) {}

    /** How high the picture is, the names below the floor included. */
    public int height() {
        return HEIGHT;
    }

    /** Bars side by side, one of each series for each name. */
    static Chart ofBars(List<String> names, List<Series> series) {
        double top = roundedUp(highest(series));
        double room = room(names);
        double width = room * FILLED / series.size();
        List<Bar> bars = new ArrayList<>();
        for (int which = 0; which < series.size(); which++) {
            List<Value> values = series.get(which).values();
            for (int at = 0; at < values.size(); at++) {
                Value value = values.get(at);
                double x = LEFT + room * (at + (1 - FILLED) / 2) + which * width;
                double y = height(value.number(), top);
                bars.add(new Bar(
                        across(x),
                        down(FLOOR - y),
                        across(width),
                        down(y),
                        series.get(which).style(),
                        value.told(),
                        value.href()));
            }
        }
        return new Chart(levels(top, ""), below(names), bars, List.of(), List.of());
    }

    /** Lines from 0 to 100 per cent; a line is broken where a value is missing. */
    static Chart ofShares(List<String> names, List<Series> series) {
        double top = 100;
        double room = room(names);
        List<Stroke> strokes = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (Series one : series) {
            Dot before = null;
            for (int at = 0; at < one.values().size(); at++) {
                Value value = one.values().get(at);
                Dot dot = value.number() == null
                        ? null
                        : new Dot(
                                across(LEFT + room * (at + 0.5)),
                                down(FLOOR - height(value.number(), top)),
                                one.style(),
                                value.told(),
                                value.href());
                if (dot != null && before != null) {
                    strokes.add(new Stroke(before.x(), before.y(), dot.x(), dot.y(), one.style()));
                }
                if (dot != null) {
                    dots.add(dot);
                }
                before = dot;
            }
        }
        return new Chart(levels(top, " %"), below(names), List.of(), strokes, dots);
    }

    private static double highest(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(value -> value.number() == null ? 0 : value.number())
                .max()
                .orElse(0);
    }

    /** The next 4, 8, 20, 40, 80, 200 …, so that every level is a whole number. */
    static double roundedUp(double highest) {
        for (double power = LEVELS; ; power *= BASE) {
            for (double step : new double[] {1, 2, 5}) {
                if (highest <= power * step) {
                    return power * step;
                }
            }
        }
    }

    private static double height(Double number, double top) {
        return number == null ? 0 : number / top * (FLOOR - CEILING);
    }

    private static double room(List<String> names) {
        return (RIGHT - LEFT) / Math.max(names.size(), 1);
    }

    private static List<Level> levels(double top, String unit) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level <= LEVELS; level++) {
            double number = top * level / LEVELS;
            levels.add(new Level(
                    (int) Math.round(FLOOR - height(number, top)), "%,d".formatted(Math.round(number)) + unit));
        }
        return levels;
    }

    /** So many that they do not run into each other on a telephone. */
    private static List<Name> below(List<String> names) {
        int every = (names.size() + MOST_NAMES - 1) / MOST_NAMES;
        double room = room(names);
        List<Name> shown = new ArrayList<>();
        for (int at = 0; at < names.size(); at += Math.max(every, 1)) {
            shown.add(new Name(across(LEFT + room * (at + 0.5)), names.get(at)));
        }
        return shown;
    }

    private static String across(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String down(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
