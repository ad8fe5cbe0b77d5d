package org.answerable.complaint.process;

import java.util.Set;
import org.answerable.engine.CaseVariables;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The few typed answers that the gateways of {@code complaint-handling} read. Each is written by the listener or delegate just before
 * its gateway, so what somebody else put there never counts; anything else in the instance's variables is thrown away.
 */
final class Answers {

    static final String ROUTED = "routed";
    static final String ACCEPTED = "accepted";
    static final String REPLIED = "replied";
    static final String RESOLVE_OUTCOME = "resolveOutcome";
    static final String DRAFTED = "drafted";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String HAND_OVER_ACCEPTED = "handOverAccepted";
    static final String HAND_OVER_PROPOSED = "handOverProposed";
    static final String EXTENSION_APPROVED = "extensionApproved";
    static final String ENDING = "ending";

    /** What a verification answered, as the model {@code breach-verification} hands it over. */
    static final String BREACH = "breach";

    private static final CaseVariables ALL = new CaseVariables(Set.of(
            ROUTED,
            ACCEPTED,
            REPLIED,
            RESOLVE_OUTCOME,
            DRAFTED,
            REVIEW_OUTCOME,
            HAND_OVER_ACCEPTED,
            HAND_OVER_PROPOSED,
            EXTENSION_APPROVED,
            ENDING,
            BREACH));

    private Answers() {}

    /** The case of the instance: its business key, never a variable. */
    static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** Removes what nobody declared. */
    static void dropStrays(DelegateExecution execution) {
        ALL.dropStrays(execution);
    }
}
