package org.answerable.change.process;

import java.util.Set;
import org.answerable.engine.CaseVariables;

/** The answers that the gateways of {@code change-request} read. */
final class ChangeAnswers {

    static final String EVALUATE_FIRST = "evaluateFirst";
    static final String WHO_ELSE = "whoElse";
    static final String AGREEMENT = "agreement";
    static final String APPROVAL = "approval";
    static final String BOARD_DECISION = "boardDecision";
    static final String APPROVED = "approved";
    static final String USERS_AFFECTED = "usersAffected";
    static final String FROZEN = "frozen";
    static final String EXCEPTION_GRANTED = "exceptionGranted";
    static final String AFTER_STEP = "afterStep";
    static final String GO_ON = "goOn";
    static final String BACK_OUT = "backOut";
    static final String WORKS = "works";
    static final String EVALUATION_OWED = "evaluationOwed";
    static final String REVIEW_OWED = "reviewOwed";
    static final String RELEASE_OUTCOME = "releaseOutcome";

    static final CaseVariables VARIABLES = new CaseVariables(Set.of(
            EVALUATE_FIRST,
            APPROVAL,
            WHO_ELSE,
            AGREEMENT,
            BOARD_DECISION,
            APPROVED,
            USERS_AFFECTED,
            FROZEN,
            EXCEPTION_GRANTED,
            AFTER_STEP,
            GO_ON,
            BACK_OUT,
            WORKS,
            EVALUATION_OWED,
            REVIEW_OWED,
            RELEASE_OUTCOME));

    private ChangeAnswers() {}
}
