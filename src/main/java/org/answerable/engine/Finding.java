package org.answerable.engine;

/**
 * A rule that a model, decision table or form breaks.
 *
 * @param file    relative name, such as {@code processes/complaint/complaint-handling.bpmn}
 * @param element id of the element, empty if the whole file is meant
 * @param rule    id of the rule, as in {@code docs/bpmn-style.md}
 * @param message what is wrong and what to do, in words for a process owner
 * @param warning true if it is odd but may be so: it is told and keeps nobody from deploying
 */
public record Finding(String file, String element, String rule, String message, boolean warning) {

    /** Something that has to be mended. */
    public Finding(String file, String element, String rule, String message) {
        this(file, element, rule, message, false);
    }

    @Override
    public String toString() {
        String what = warning ? "warning: " : "";
        return file + (element.isEmpty() ? "" : ": " + element) + ": " + what + message + " [" + rule + "]";
    }
}
