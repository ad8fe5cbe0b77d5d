package org.answerable.workplace.web;

import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.MoveChange;
import org.answerable.platform.CaseId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sending a change that waits for its window back to whoever plans it. */
@Component
@Order(21)
record ChangePlanAnewAction(MoveChange useCase, CaseAccess access) implements ReasonAction {

    @Override
    public String key() {
        return "change-plan-anew";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return useCase.replannable(file) && access.mayHandle(file, userId);
    }

    @Override
    public int longest() {
        return MoveChange.REASON;
    }

    @Override
    public void perform(CaseId caseId, String reason) {
        useCase.planAnew(caseId, reason);
    }
}
