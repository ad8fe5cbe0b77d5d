package org.answerable.engine;

/**
 * A rule that a model, decision table or form breaks.
 *
 * @param file    relative name, such as {@code processes/complaint/complaint-handling.bpmn}
 * @param element id of the element, empty if the whole file is meant
 * @param rule    id of the rule, as in {@code docs/bpmn-style.md}
 * @param message what is wrong and what to do, in words for a process owner
 */
public record Finding(String file, String element, String rule, String message) {

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ": " + element) + ": " + message + " [" + rule + "]";
    }
}
