package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.MoveChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sending a change that waits for its window back to whoever plans it. */
@Component
@Order(21)
record ChangePlanAnewAction(MoveChange useCase, CaseAccess access) implements CaseAction {

    @Override
    public String key() {
        return "change-plan-anew";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return useCase.replannable(file) && access.mayHandle(file, userId);
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
        useCase.planAnew(file.id(), values.of("reason"));
    }
}
