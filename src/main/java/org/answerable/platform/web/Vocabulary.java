package org.answerable.platform.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Words that a parameter of a query takes, see {@link Choice#of}.
 *
 * @param name  as the parameter names it
 * @param words what there is to choose from now
 * @param rests is it a word that is offered no more, but still stands in what is looked for?
 */
public record Vocabulary(String name, Supplier<List<String>> words, Predicate<String> rests) {

    boolean knows(String word) {
        return words.get().contains(word) || rests.test(word);
    }
}
