package org.answerable.complaint.process;

import org.answerable.platform.InvalidInputException;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The shared reading of what a form sent, under the name that the complaint's listeners call it by. */
final class FormValues {

    private FormValues() {}

    /** The text, null if the field is empty; anything but text is refused. */
    static String text(String field, TypedValue value) {
        return org.answerable.engine.FormValues.text(field, value);
    }

    /** True if the box is ticked; anything but yes or no is refused. */
    static boolean flag(String field, TypedValue value) {
        return org.answerable.engine.FormValues.flag(field, value);
    }

    static InvalidInputException refused(String field, String rule, String limit) {
        return org.answerable.engine.FormValues.refused(field, rule, limit);
    }
}
