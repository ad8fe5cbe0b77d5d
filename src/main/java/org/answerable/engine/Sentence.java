package org.answerable.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A sentence of the message bundles, for a reader whose language is not known yet.
 *
 * @param key    of its text
 * @param values what fills its places: texts, or sentences again
 */
public record Sentence(String key, List<Object> values) {

    public Sentence {
        values = List.copyOf(values);
    }

    /** The sentence with what fills its places. */
    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    /** The sentence in a language; {@code texts} answers the text of a key there. */
    public String in(UnaryOperator<String> texts, Locale language) {
        Object[] filled = values.stream()
                .map(value -> value instanceof Sentence inner ? inner.in(texts, language) : value)
                .toArray();
        return new MessageFormat(texts.apply(key), language).format(filled);
    }
}
