package org.answerable.workplace.web;

import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.LocalMoment;

/** Something that may be done with a case at any time, from its file: a form with rules of its own. */
interface CaseAction {

    /** Its name in addresses and texts, such as {@code contribution}. */
    String key();

    /** True if it may be done with the case as it stands, by this person. */
    boolean allowed(CaseFile file, String userId);

    /** True if it is offered on the file of the case as it stands; else it is refused, or reached from what it is about. */
    boolean offered(CaseFile file);

    /** The fields of its form. */
    List<Field> fields(CaseFile file, Wording words);

    /** What its form holds before anybody has entered anything, by field name. */
    default Map<String, String> present(CaseFile file) {
        return Map.of();
    }

    /**
     * Does it, in the name of the acting person. The case is the one that was seen, and the action allowed.
     *
     * @param values what was sent, by field name; trimmed, null if empty
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    void perform(CaseFile file, Values values);

    /** What a person sent. */
    record Values(Map<String, String> sent, java.time.ZoneId zone) {

        /** The value of the field, null if nothing was entered. */
        String of(String field) {
            String value = sent.get(field);
            return value == null || value.isBlank() ? null : value;
        }

        /**
         * A moment of the person's own time, null if none was entered.
         *
         * @throws org.answerable.platform.InvalidInputException if it is no date and time
         */
        java.time.Instant moment(String field) {
            return LocalMoment.OF_BROWSER.optional(field, of(field), zone);
        }
    }

    /**
     * A field of the form; its texts stand in the bundle under {@code workplace.action.<action>.<name>} and {@code ….<name>-hint}.
     *
     * @param type    text (several lines), line, choice, moment, day or hidden
     * @param longest characters at most, 0 if that does not matter
     * @param choices value to label, in order
     */
    record Field(String name, String type, boolean required, int longest, Map<String, String> choices) {

        static Field text(String name, int longest) {
            return new Field(name, "text", true, longest, Map.of());
        }

        static Field line(String name, int longest) {
            return new Field(name, "line", true, longest, Map.of());
        }

        static Field choice(String name, boolean required, Map<String, String> choices) {
            return new Field(name, "choice", required, 0, choices);
        }

        static Field day(String name, boolean required) {
            return new Field(name, "day", required, 0, Map.of());
        }

        static Field moment(String name, boolean required) {
            return new Field(name, "moment", required, 0, Map.of());
        }
    }
}
