package org.answerable.remedy.process;

import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.remedy.RemedyPart;
import org.answerable.remedy.VerifyPenalty;

/** What the model {@code breach-verification} asks. */
@ModelBean("verification")
public class VerificationQuestions {

    private final VerifyPenalty verification;

    VerificationQuestions(VerifyPenalty verification) {
        this.verification = verification;
    }

    /** The second office that is asked to verify. */
    public String secondOffice(String businessKey, String part) {
        return verification.office(new RemedyPart(new CaseId(businessKey), part));
    }
}
