package org.answerable.engine.expression;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What nearly all cells of decision tables say: a text, a choice of texts, a whole number or a range of them, the name of a variable.
 * FEEL's engine builds a whole context of functions for each cell, which took longer than everything else about a decision; these
 * cells need none. Every other cell is FEEL's.
 */
final class LiteralCells {

    /** No backslash: escapes are FEEL's business. */
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> WORDS_OF_FEEL = Set.of("true", "false", "null");

    /** More than all cells of all versions of all tables that run; a text too many empties the memory, never fills it. */
    private static final int MOST = 20_000;

    private static final ConcurrentMap<String, Optional<PlainTest>> TESTS = new ConcurrentHashMap<>();

    private LiteralCells() {}

    /** Whether the input meets the cell; empty if the cell or the input is FEEL's business. */
    static Optional<Boolean> test(String cell, String input, VariableContext variables) {
        return known(cell).flatMap(test -> test.meets(plain(variables, input)));
    }

    /** The text, number, yes or no that the cell is, or the text or yes and no that its variable holds; empty if it is neither. */
    @SuppressWarnings("unchecked") // as the interface of FEEL's engine has it: the caller says what it expects
    static <T> Optional<T> value(String cell, VariableContext variables) {
        Matcher text = TEXT.matcher(cell);
        if (text.matches()) {
            return Optional.of((T) text.group(1));
        }
        if (NUMBER.matcher(cell).matches()) {
            return Optional.of((T) Long.valueOf(cell));
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Optional.of((T) Boolean.valueOf(cell));
        }
        if (NAME.matcher(cell).matches() && !WORDS_OF_FEEL.contains(cell)) {
            Object held = plain(variables, cell);
            return held instanceof String || held instanceof Boolean ? Optional.of((T) held) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Object plain(VariableContext variables, String name) {
        TypedValue held = variables.resolve(name);
        return held == null ? null : held.getValue();
    }

    private static Optional<PlainTest> known(String cell) {
        Optional<PlainTest> known = TESTS.get(cell);
        if (known == null) {
            if (TESTS.size() >= MOST) {
                TESTS.clear();
            }
            known = PlainTest.of(cell);
            TESTS.put(cell, known);
        }
        return known;
    }
}
