package org.answerable.casefile;

import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on every task which case it belongs to and where its file is. */
@Component
class CaseTaskFacts implements TaskContributor {

    private static final int MAX_SUBJECT = 200;

    private final CaseMapper cases;
    private final CaseFileSettings settings;

    CaseTaskFacts(CaseMapper cases, CaseFileSettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public void contribute(NewTask task) {
        CaseRow row = cases.selectById(task.caseId().value());
        if (row != null) {
            show(row.toCaseFile(), task);
        }
    }

    private void show(CaseFile file, NewTask task) {
        task.show("caseNumber", file.number());
        task.show("subject", cut(file.subject()));
        task.show("profile", file.profile());
        task.show("category", file.category());
        task.show("caseLink", settings.baseUrl() + "/staff/cases/" + file.number());
        task.nameSuffix(" · " + file.number());
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= MAX_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT - 1)) + "…";
    }
}
