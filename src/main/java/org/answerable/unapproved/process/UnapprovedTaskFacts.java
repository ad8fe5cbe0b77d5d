package org.answerable.unapproved.process;

import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.change.Evaluation;
import org.answerable.engine.TaskContributor;
import org.answerable.unapproved.UnapprovedChange;
import org.answerable.unapproved.UnapprovedChanges;
import org.springframework.stereotype.Component;

/** Shows on the tasks of an unapproved change what was found and what was decided. */
@Component
class UnapprovedTaskFacts implements TaskContributor {

    private static final Set<String> TASKS = Set.of(
            "UserTask_EvaluateFound",
            "UserTask_DecideAfterwards",
            "UserTask_UpdateRegister",
            "UserTask_PutBack",
            "UserTask_CheckPutBack",
            "UserTask_ReviewFound");

    private final CaseFiles caseFiles;
    private final CaseFileSettings settings;
    private final Changes changes;
    private final UnapprovedChanges unapproved;

    UnapprovedTaskFacts(CaseFiles caseFiles, CaseFileSettings settings, Changes changes, UnapprovedChanges unapproved) {
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.changes = changes;
        this.unapproved = unapproved;
    }

    @Override
    public void contribute(NewTask task) {
        // Tasks of other models are told by their names, without a question to the database.
        if (TASKS.contains(task.elementId())) {
            show(task, caseFiles.get(task.caseId()), unapproved.of(task.caseId()));
        }
    }

    private void show(NewTask task, CaseFile file, UnapprovedChange change) {
        task.show("description", file.description());
        task.show("service", file.service());
        task.show("itemsText", String.join(", ", changes.items(file.id())));
        changes.evaluation(file.id()).map(Evaluation::risk).ifPresent(risk -> task.show("riskText", risk));
        Optional.ofNullable(change.decision()).ifPresent(decided -> task.show("decisionText", decided.reason()));
        if ("UserTask_UpdateRegister".equals(task.elementId())) {
            task.show("itemsLink", settings.baseUrl() + "/staff/configuration-items");
        }
    }
}
