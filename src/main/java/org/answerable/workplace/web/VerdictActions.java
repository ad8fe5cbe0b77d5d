package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.VerdictCorrections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The form in which somebody outside the departments that had a promise writes the true verdict beside a wrong one. */
@Component
@Order(9)
record VerdictActions(VerdictCorrections corrections, Deadlines deadlines) implements CaseAction {

    static final String KEY = "correct-verdict";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return !corrections.open(file, userId).isEmpty();
    }

    @Override
    public boolean offered(CaseFile file) {
        return true;
    }

    /** Each promise that was kept or broken, with the verdict that stands; one of the reader's own departments is refused. */
    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        deadlines.of(file.id()).stream()
                .filter(Deadline::judged)
                .forEach(one -> choices.put(one.id(), choice(one, words)));
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put("met", words.text("workplace.clock.met"));
        verdicts.put("breached", words.text("workplace.clock.broken"));
        return List.of(
                Field.choice("deadline", true, choices),
                Field.choice("verdict", true, verdicts),
                Field.text("reason", VerdictCorrections.REASON));
    }

    private static String choice(Deadline deadline, Wording words) {
        String stands =
                words.text(deadline.verdict() == Deadline.State.MET ? "workplace.clock.met" : "workplace.clock.broken");
        return words.label("deadline", deadline.kind()) + " (" + words.at(deadline.ended()) + "): " + stands;
    }

    @Override
    public void perform(CaseFile file, Values values) {
        corrections.correct(file, values.of("deadline"), values.of("verdict"), values.of("reason"));
    }
}
