package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.CaseId;

/** An action that asks for nothing but the reason, and is offered whenever it is allowed. */
interface ReasonAction extends CaseAction {

    /** How long the reason may be, in characters. */
    int longest();

    /**
     * Does it.
     *
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or it is too late for this
     */
    void perform(CaseId caseId, String reason);

    @Override
    default boolean offered(CaseFile file) {
        return true;
    }

    @Override
    default List<Field> fields(CaseFile file, Wording words) {
        return List.of(Field.text("reason", longest()));
    }

    @Override
    default void perform(CaseFile file, Values values) {
        perform(file.id(), values.of("reason"));
    }
}
