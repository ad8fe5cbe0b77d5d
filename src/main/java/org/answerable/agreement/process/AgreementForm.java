package org.answerable.agreement.process;

import org.answerable.engine.CaseVariables;
import org.answerable.engine.CompletedForm;

/** A form of the models that ask those outside. */
interface AgreementForm extends CompletedForm {

    @Override
    default String module() {
        return "agreement";
    }

    @Override
    default CaseVariables variables() {
        return AgreementAnswers.VARIABLES;
    }
}
