package org.answerable.agreement.process;

import java.util.Set;
import org.answerable.engine.CaseVariables;

/** The answers that the gateways of the models read. */
final class AgreementAnswers {

    static final String DESIGN_ISSUE = "designIssue";
    static final String DESIGN_NEXT = "designNext";
    static final String SUPERVISION = "supervision";
    static final String SOLVED = "solved";
    static final String ANSWER = "outsideAnswer";
    static final String AT_ONCE = "atOnce";
    static final String STANDARD_FORM = "standardForm";
    static final String COMMENT_LEFT = "commentLeft";

    static final CaseVariables VARIABLES = new CaseVariables(
            Set.of(DESIGN_ISSUE, DESIGN_NEXT, SUPERVISION, SOLVED, ANSWER, AT_ONCE, STANDARD_FORM, COMMENT_LEFT));

    private AgreementAnswers() {}
}
