package org.answerable.engine;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A rule that a model, decision table or form breaks.
 *
 * @param file    relative name, such as {@code processes/complaint/complaint-handling.bpmn}
 * @param element id of the element, empty if the whole file is meant
 * @param rule    id of the rule, as in {@code docs/bpmn-style.md}
 * @param message what is wrong and what to do, in words for a process owner
 * @param warning true if it is odd but may be so: it is told and keeps nobody from deploying
 * @param sentence the message for readers of other languages; null where it is told in English alone
 */
public record Finding(String file, String element, String rule, String message, boolean warning, Sentence sentence) {

    /** Something that has to be mended. */
    public Finding(String file, String element, String rule, String message) {
        this(file, element, rule, message, false, null);
    }

    /** The message in a language; {@code texts} answers the text of a key there. */
    public String message(UnaryOperator<String> texts, Locale language) {
        return sentence == null ? message : sentence.in(texts, language);
    }

    /** The same with its message in a language. */
    public Finding in(UnaryOperator<String> texts, Locale language) {
        return new Finding(file, element, rule, message(texts, language), warning, sentence);
    }

    @Override
    public String toString() {
        String what = warning ? "warning: " : "";
        return file + (element.isEmpty() ? "" : ": " + element) + ": " + what + message + " [" + rule + "]";
    }
}
