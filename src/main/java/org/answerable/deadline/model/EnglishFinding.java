package org.answerable.deadline.model;

import java.util.Locale;
import java.util.ResourceBundle;
import org.answerable.engine.Finding;
import org.answerable.engine.Sentence;

/** A finding whose sentence stands in the bundle of deadlines; it is told in English where no reader is known, as in a command. */
final class EnglishFinding {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n/deadline", Locale.ROOT);

    private EnglishFinding() {}

    static Finding of(String file, String element, String rule, Sentence sentence, boolean warning) {
        return new Finding(file, element, rule, english(sentence), warning, sentence);
    }

    static String english(Sentence sentence) {
        return sentence.in(TEXTS::getString, Locale.ENGLISH);
    }
}
