package org.answerable.release.process;

import org.answerable.engine.CaseVariables;
import org.answerable.engine.CompletedForm;

/** A form of {@code release}. */
interface ReleaseForm extends CompletedForm {

    @Override
    default String module() {
        return "release";
    }

    @Override
    default CaseVariables variables() {
        return ReleaseAnswers.VARIABLES;
    }
}
