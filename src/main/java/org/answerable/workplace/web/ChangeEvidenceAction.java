package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.MeetDemands;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Giving the evidence that the template of a change demands, by all who work on it. */
@Component
@Order(27)
record ChangeEvidenceAction(MeetDemands useCase, CaseAccess access) implements CaseAction {

    @Override
    public String key() {
        return "change-evidence";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return file.kind() == CaseKind.CHANGE_REQUEST && file.isOpen() && access.mayWork(file, userId);
    }

    @Override
    public boolean offered(CaseFile file) {
        return !useCase.of(file.id()).isEmpty();
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        useCase.of(file.id())
                .forEach(demand -> choices.put(demand.key(), words.text("change.demand-name." + demand.key())));
        return List.of(Field.choice("demand", true, choices), Field.text("evidence", MeetDemands.LONGEST));
    }

    @Override
    public void perform(CaseFile file, Values values) {
        useCase.give(file.id(), Objects.requireNonNullElse(values.of("demand"), ""), values.of("evidence"));
    }
}
