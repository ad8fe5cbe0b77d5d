package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.Changes;
import org.answerable.change.MoveChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Taking a change back before its work begins, by who asked for it or whoever handles it. */
@Component
@Order(20)
record ChangeCancelAction(MoveChange useCase, Changes changes, CaseAccess access) implements CaseAction {

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
    public boolean offered(CaseFile file) {
        return true;
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        return List.of(Field.text("reason", MoveChange.REASON));
    }

    @Override
    public void perform(CaseFile file, Values values) {
        useCase.cancel(file.id(), values.of("reason"));
    }
}
