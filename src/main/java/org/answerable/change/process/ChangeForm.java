package org.answerable.change.process;

import org.answerable.engine.CaseVariables;
import org.answerable.engine.CompletedForm;

/** A form of {@code change-request}. */
interface ChangeForm extends CompletedForm {

    @Override
    default String module() {
        return "change";
    }

    @Override
    default CaseVariables variables() {
        return ChangeAnswers.VARIABLES;
    }
}
