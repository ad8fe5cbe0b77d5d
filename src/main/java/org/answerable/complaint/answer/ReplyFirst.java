package org.answerable.complaint.answer;

import java.util.Map;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** The first word of the department to the complainant. */
@Component
public class ReplyFirst {

    private final Deadlines deadlines;
    private final PartyLetters letters;

    ReplyFirst(Deadlines deadlines, PartyLetters letters) {
        this.deadlines = deadlines;
        this.letters = letters;
    }

    /** True if the case promises a first reply that was not given yet, in time or late. */
    public boolean owed(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .anyMatch(deadline -> "first-reply".equals(deadline.kind()) && deadline.ended() == null);
    }

    /** Sends the reply (at most 4,000 characters) and keeps the promise of it. */
    public void reply(CaseId caseId, String text) {
        String reply = TaskRules.written("reply", text, TaskRules.LONG_TEXT);
        letters.write(caseId, "first-reply", "reply", reply, Map.of("text", reply));
        deadlines.meet(caseId, "first-reply");
    }
}
