package org.answerable.itemaudit.process;

import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.TaskContributor;
import org.answerable.itemaudit.AuditResult;
import org.answerable.itemaudit.Audits;
import org.springframework.stereotype.Component;

/** Shows on the tasks of an audit how many items it looks at, and links to the page on which that is done. */
@Component
class AuditTaskFacts implements TaskContributor {

    private static final Set<String> TASKS = Set.of("UserTask_CheckItems", "UserTask_JudgeDifferences");

    private final CaseFiles caseFiles;
    private final CaseFileSettings settings;
    private final Audits audits;

    AuditTaskFacts(CaseFiles caseFiles, CaseFileSettings settings, Audits audits) {
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.audits = audits;
    }

    @Override
    public void contribute(NewTask task) {
        // Tasks of other models are told by their names, without a question to the database.
        if (TASKS.contains(task.elementId())) {
            CaseFile file = caseFiles.get(task.caseId());
            AuditResult result = AuditResult.of(audits.findings(task.caseId()));
            task.show("auditLink", settings.baseUrl() + "/staff/cases/" + file.number() + "/configuration-audit");
            task.show("sampledText", String.valueOf(result.sampled()));
            int differences = result.different() + result.missing() + result.notRegistered();
            task.show("differencesText", String.valueOf(differences));
        }
    }
}
