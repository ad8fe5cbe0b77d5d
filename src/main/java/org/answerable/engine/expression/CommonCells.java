package org.answerable.engine.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells that nearly all tables are made of: words in quotation marks, and the name of an input. Their answer is plain, and the
 * general machinery sets up all its functions anew for each.
 */
final class CommonCells {

    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\s*" + WORD + "(\\s*,\\s*" + WORD + ")*\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** More than all cells of all versions of all tables that run; a text too many empties the memory, never fills it. */
    private static final int MOST = 20_000;

    private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** The words that a test names, such as {@code "web", "phone"}; empty if it is any other test. */
    Optional<Set<String>> words(String test) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(test, CommonCells::read);
    }

    /** The word that an expression is, if it is one alone. */
    Optional<String> word(String expression) {
        return words(expression)
                .filter(words -> words.size() == 1)
                .map(words -> words.iterator().next())
                .filter(word -> expression.strip().length() == word.length() + 2);
    }

    /** Can the expression be the name of an input, and nothing else but that? */
    boolean isName(String expression) {
        return NAME.matcher(expression).matches();
    }

    private static Optional<Set<String>> read(String test) {
        return WORDS.matcher(test).matches()
                ? Optional.of(WORD.matcher(test)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
