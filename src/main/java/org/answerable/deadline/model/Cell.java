package org.answerable.deadline.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of a decision table as it is written, as far as it is no more than words, numbers and yes or no. */
record Cell(String written) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\s*\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*");
    private static final Pattern NOT = Pattern.compile("\\s*not\\((.*)\\)\\s*");

    /** True if nothing is written. */
    boolean empty() {
        String text = written.strip();
        return text.isEmpty() || text.equals("-") || text.equals("null");
    }

    /** What an output says, without quotes; empty if it says nothing, or reckons something that is not known here. */
    Optional<String> value() {
        Matcher word = WORD.matcher(written.strip());
        if (word.matches()) {
            return word.group(1).isBlank()
                    ? Optional.empty()
                    : Optional.of(word.group(1).strip());
        }
        return !empty() && written.strip().matches("true|false|-?[0-9.]+")
                ? Optional.of(written.strip())
                : Optional.empty();
    }

    /** True if it says nothing or is a value that is known here. */
    boolean plain() {
        return empty() || value().isPresent() || WORD.matcher(written.strip()).matches();
    }

    /** The words that an input names, whether it means them or all others. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Matcher named = WORD.matcher(written);
        while (named.find()) {
            words.add(named.group(1));
        }
        return words;
    }

    /** True if one value may match both inputs; also where that is not known. */
    boolean mayMeet(Cell other) {
        if (!understood() || !other.understood() || empty() || other.empty()) {
            return true;
        }
        if (negated()) {
            return other.negated() || !words().containsAll(other.words());
        }
        return other.negated()
                ? !other.words().containsAll(words())
                : words().stream().anyMatch(other.words()::contains);
    }

    /** True if it matches whatever matches both of the others; false where that is not known. */
    boolean covers(Cell one, Cell other) {
        if (empty()) {
            return true;
        }
        Set<String> both = one.listed() ? one.words() : other.words();
        if (!understood() || !one.listed() && !other.listed()) {
            return false;
        }
        both.removeIf(word -> !one.matches(word) || !other.matches(word));
        return both.stream().allMatch(this::matches);
    }

    private boolean matches(String word) {
        return empty() || negated() != words().contains(word);
    }

    /** True if it names all that it matches. */
    private boolean listed() {
        return !empty() && understood() && !negated();
    }

    /** True if it means all but the words that it names. */
    boolean negated() {
        return NOT.matcher(written).matches();
    }

    private boolean understood() {
        Matcher not = NOT.matcher(written);
        return empty() || WORDS.matcher(not.matches() ? not.group(1) : written).matches();
    }
}
