package org.answerable.agreement;

import org.answerable.platform.CaseId;

/** What an answer tells the model that waits for it. */
public interface AgreementFlow {

    /** Somebody outside has answered; false if nothing of the case waits for it. */
    boolean answered(CaseId caseId);
}
