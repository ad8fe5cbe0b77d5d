package org.answerable.release.process;

import java.util.Set;
import org.answerable.engine.CaseVariables;

/** The answers that the gateways of {@code release} read. */
final class ReleaseAnswers {

    static final String USERS_AFFECTED = "usersAffected";
    static final String FROZEN = "frozen";
    static final String EXCEPTION_GRANTED = "exceptionGranted";
    static final String DECISION = "decision";
    static final String BACK_TO = "backTo";
    static final String DEPLOYED = "deployed";
    static final String GO_ON = "goOn";
    static final String BACK_OUT = "backOut";
    static final String ROLL_BACK = "rollBack";

    static final CaseVariables VARIABLES = new CaseVariables(
            Set.of(USERS_AFFECTED, FROZEN, EXCEPTION_GRANTED, DECISION, BACK_TO, DEPLOYED, GO_ON, BACK_OUT, ROLL_BACK));

    private ReleaseAnswers() {}
}
