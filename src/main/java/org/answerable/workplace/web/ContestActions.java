package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineContests;
import org.answerable.platform.Acting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The form in which somebody who was told of a deadline says that it is not theirs. */
@Component
@Order(9)
record ContestActions(DeadlineContests contests) implements CaseAction {

    static final String KEY = "contest";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return !contests.open(file, userId).isEmpty();
    }

    @Override
    public boolean offered(CaseFile file) {
        return true;
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        contests.open(file, Acting.actor().id()).forEach(one -> choices.put(one.id(), choice(one, words)));
        return List.of(Field.choice("deadline", true, choices), Field.text("reason", DeadlineContests.REASON));
    }

    private static String choice(Deadline deadline, Wording words) {
        String kind = words.label("deadline", deadline.kind());
        return deadline.due() == null ? kind : kind + " (" + words.at(deadline.due()) + ")";
    }

    @Override
    public void perform(CaseFile file, Values values) {
        contests.contest(file, values.of("deadline"), values.of("reason"));
    }
}
