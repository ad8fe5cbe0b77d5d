package org.answerable.complaint.intake;

import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Takes a complaint at the counter or on the phone: opens its case while the model is starting. */
@Component
public class TakeComplaint {

    private final IntakeRules rules;
    private final OpenComplaint opening;

    TakeComplaint(IntakeRules rules, OpenComplaint opening) {
        this.rules = rules;
        this.opening = opening;
    }

    /**
     * Opens the case.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public CaseId take(ComplaintDraft draft) {
        return opening.open(rules.check(draft)).id();
    }
}
