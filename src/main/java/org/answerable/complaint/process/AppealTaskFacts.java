package org.answerable.complaint.process;

import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the task of an appeal the answer and why it is disputed. */
@Component
class AppealTaskFacts implements TaskContributor {

    private final CaseFiles caseFiles;

    AppealTaskFacts(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void contribute(NewTask task) {
        if (!"UserTask_ExamineAppeal".equals(task.elementId())) {
            return;
        }
        List<Correspondence> said = caseFiles.correspondence(task.caseId());
        task.show("lastAnswer", last(said, "answer"));
        task.show("dispute", last(said, "dispute"));
    }

    private static String last(List<Correspondence> said, String kind) {
        return said.stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .map(Correspondence::body)
                .orElse("");
    }
}
