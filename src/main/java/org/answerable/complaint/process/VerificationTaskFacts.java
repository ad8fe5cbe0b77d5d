package org.answerable.complaint.process;

import org.answerable.complaint.answer.TakeFindingBack;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on an investigation, and on the draft after it, what a second office found not true. */
@Component
record VerificationTaskFacts(TakeFindingBack findings) implements TaskContributor {

    @Override
    public void contribute(NewTask task) {
        if ("UserTask_ResolveComplaint".equals(task.elementId()) || "UserTask_DraftResponse".equals(task.elementId())) {
            findings.verified(task.caseId()).ifPresent(found -> task.show("verificationText", found));
        }
    }
}
