package org.answerable.workplace.web;

import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.Changes;
import org.answerable.change.MoveChange;
import org.answerable.platform.CaseId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Taking a change back before its work begins, by who asked for it or whoever handles it. */
@Component
@Order(20)
record ChangeCancelAction(MoveChange useCase, Changes changes, CaseAccess access) implements ReasonAction {

    @Override
    public String key() {
        return "change-cancel";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return useCase.cancellable(file)
                && (changes.of(file.id()).requester().equals(userId) || access.mayHandle(file, userId));
    }

    @Override
    public int longest() {
        return MoveChange.REASON;
    }

    @Override
    public void perform(CaseId caseId, String reason) {
        useCase.cancel(caseId, reason);
    }
}
