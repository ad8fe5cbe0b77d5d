package org.answerable.complaint.process;

import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.closing.AttributedCauses;
import org.answerable.engine.TaskContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the tasks after the answer what was answered, why it is disputed, and what is to be followed up. */
@Component
class AfterAnswerTaskFacts implements TaskContributor {

    private final CaseFiles caseFiles;
    private final AttributedCauses causes;
    private final MessageSource texts;

    AfterAnswerTaskFacts(CaseFiles caseFiles, AttributedCauses causes, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.causes = causes;
        this.texts = texts;
    }

    @Override
    public void contribute(NewTask task) {
        switch (task.elementId()) {
            case "UserTask_ExamineAppeal" -> {
                List<Correspondence> said = caseFiles.correspondence(task.caseId());
                task.show("lastAnswer", last(said, "answer"));
                task.show("dispute", last(said, "dispute"));
            }
            case "UserTask_AttributeCause" ->
                task.show("lastAnswer", last(caseFiles.correspondence(task.caseId()), "answer"));
            case "UserTask_FollowUpCause" ->
                causes.of(task.caseId()).ifPresent(cause -> {
                    task.show(
                            "causeText",
                            inBothLanguages("complaint.cause." + cause.cause().key()));
                    task.show("explanationText", cause.explanation());
                });
            default -> {
                // Other tasks show what their own contributors know.
            }
        }
    }

    private String inBothLanguages(String key) {
        return texts.getMessage(key, null, Locale.ENGLISH) + " · "
                + texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String last(List<Correspondence> said, String kind) {
        return said.stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .map(Correspondence::body)
                .orElse("");
    }
}
