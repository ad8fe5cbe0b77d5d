package org.answerable.engine.history;

import java.util.function.Supplier;

/** Tells the questions that our code asks of a decision table from those that a model asks. */
public final class OwnQuestions {

    private static final ThreadLocal<Boolean> ASKING = new ThreadLocal<>();

    private OwnQuestions() {}

    /** Asks in the name of our code. */
    public static <T> T ask(Supplier<T> question) {
        ASKING.set(true);
        try {
            return question.get();
        } finally {
            ASKING.remove();
        }
    }

    static boolean asked() {
        return Boolean.TRUE.equals(ASKING.get());
    }
}
