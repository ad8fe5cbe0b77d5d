package org.answerable.complaint.answer;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Asks the complainant something; the clocks rest meanwhile where the profile allows it. */
@Component
public class AskComplainant {

    /** The reason of the pause, as profiles name it. */
    public static final String PAUSE_REASON = "waiting-complainant";

    private static final int NOTE = 1_000;

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final PartyLetters letters;

    AskComplainant(CaseFiles caseFiles, Deadlines deadlines, PartyLetters letters) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    /** Sends the question (at most 4,000 characters). */
    public void ask(CaseId caseId, String text) {
        String question = TaskRules.written("question", text, TaskRules.LONG_TEXT);
        letters.write(caseId, "question", "question", question, Map.of("text", question));
        deadlines.pause(caseId, PAUSE_REASON);
    }

    /** Goes on without an answer; the note says why, if given. */
    public void takeBack(CaseId caseId, String note) {
        String why = TaskRules.optional("note", note, NOTE);
        if (why != null) {
            caseFiles.addNote(caseId, why);
        }
    }

    /** The clocks run again. */
    public void resume(CaseId caseId) {
        deadlines.resume(caseId, PAUSE_REASON);
    }
}
