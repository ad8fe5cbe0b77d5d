package org.answerable.engine.expression;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a decision table that can be tested without FEEL: texts, yes or no, whole numbers to compare with, nothing. Each knows
 * the inputs it has an answer for and leaves the others to FEEL.
 */
sealed interface PlainTest {

    /** Whether the input meets the cell; empty if that is for FEEL to say. */
    Optional<Boolean> meets(Object input);

    /** The test that a cell is; empty if it is none of these. */
    static Optional<PlainTest> of(String cell) {
        return Texts.parsed(cell).or(() -> Bounds.parsed(cell)).or(() -> switch (cell) {
            case "-" -> Optional.of(new Anything());
            case "true", "false" -> Optional.of(new YesOrNo(cell));
            case "null" -> Optional.of(new Nothing(true));
            case "not(null)" -> Optional.of(new Nothing(false));
            default -> Optional.empty();
        });
    }

    /** One of some texts, or none of them. */
    record Texts(Set<String> texts, boolean wanted) implements PlainTest {

        /** No backslash: escapes are FEEL's business. */
        private static final String TEXT = "\"([^\"\\\\]*)\"";

        private static final Pattern ONE = Pattern.compile(TEXT);
        private static final Pattern SOME = Pattern.compile("\\s*" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*\\s*");
        private static final Pattern NONE = Pattern.compile("not\\((" + SOME + ")\\)");

        static Optional<PlainTest> parsed(String cell) {
            Matcher none = NONE.matcher(cell);
            if (none.matches()) {
                return Optional.of(new Texts(written(none.group(1)), false));
            }
            return SOME.matcher(cell).matches() ? Optional.of(new Texts(written(cell), true)) : Optional.empty();
        }

        private static Set<String> written(String cell) {
            return ONE.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Optional<Boolean> meets(Object input) {
            return input == null || input instanceof String
                    ? Optional.of((input != null && texts.contains(input)) == wanted)
                    : Optional.empty();
        }
    }

    /** Yes, or no. */
    record YesOrNo(String cell) implements PlainTest {

        @Override
        public Optional<Boolean> meets(Object input) {
            return input instanceof Boolean ? Optional.of(cell.equals(input.toString())) : Optional.empty();
        }
    }

    /** Whatever it is. */
    record Anything() implements PlainTest {

        @Override
        public Optional<Boolean> meets(Object input) {
            return Optional.of(true);
        }
    }

    /** Nothing, or something. */
    record Nothing(boolean wanted) implements PlainTest {

        @Override
        public Optional<Boolean> meets(Object input) {
            return input == null || input instanceof String || input instanceof Number || input instanceof Boolean
                    ? Optional.of((input == null) == wanted)
                    : Optional.empty();
        }
    }

    /** From one whole number to another, both included; a number alone, or above, below, from, up to one. */
    record Bounds(long least, long most) implements PlainTest {

        private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,9})\\.\\.(\\d{1,9})]");
        private static final Pattern SIDE = Pattern.compile("(<=|>=|<|>|) ?(\\d{1,9})");

        static Optional<PlainTest> parsed(String cell) {
            Matcher range = RANGE.matcher(cell);
            if (range.matches()) {
                return Optional.of(new Bounds(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
            }
            Matcher side = SIDE.matcher(cell);
            return side.matches() ? Optional.of(of(side.group(1), Long.parseLong(side.group(2)))) : Optional.empty();
        }

        private static Bounds of(String side, long number) {
            return switch (side) {
                case "<" -> new Bounds(Long.MIN_VALUE, number - 1);
                case "<=" -> new Bounds(Long.MIN_VALUE, number);
                case ">" -> new Bounds(number + 1, Long.MAX_VALUE);
                case ">=" -> new Bounds(number, Long.MAX_VALUE);
                default -> new Bounds(number, number);
            };
        }

        /** Of whole numbers only: what a fraction is, FEEL says. */
        @Override
        public Optional<Boolean> meets(Object input) {
            if (input == null) {
                return Optional.of(false);
            }
            if (!(input instanceof Integer || input instanceof Long)) {
                return Optional.empty();
            }
            long number = ((Number) input).longValue();
            return Optional.of(least <= number && number <= most);
        }
    }
}
