package org.answerable.casefile;

import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.TaskContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on every task which case it belongs to and where its file is; of a confidential case nothing that its parties said. */
@Component
class CaseTaskFacts implements TaskContributor {

    private static final int MAX_SUBJECT = 200;

    private static final String SUBJECT = "subject";
    private static final String DESCRIPTION = "description";

    private final CaseMapper cases;
    private final CaseFileSettings settings;
    private final CaseProcesses processes;
    private final MessageSource texts;

    CaseTaskFacts(CaseMapper cases, CaseFileSettings settings, CaseProcesses processes, MessageSource texts) {
        this.cases = cases;
        this.settings = settings;
        this.processes = processes;
        this.texts = texts;
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
        task.show(SUBJECT, cut(file.subject()));
        task.show("profile", file.profile());
        task.show("category", file.category());
        task.show("caseLink", settings.baseUrl() + "/staff/cases/" + file.number());
        task.nameSuffix(" · " + file.number());
        if (file.confidential()) {
            words(file).forEach(task::instead);
        }
    }

    /** The case became confidential, or is not so any more: its open tasks follow. */
    void showAnew(CaseFile file) {
        processes.showInstead(file.id(), null, words(file));
    }

    /** What tasks show of what the parties said; nothing of it while the case is confidential. */
    private Map<String, String> words(CaseFile file) {
        if (file.confidential()) {
            return Map.of(SUBJECT, text(Confidentiality.TITLE), DESCRIPTION, text("casefile.text.confidential"));
        }
        return Map.of(SUBJECT, cut(file.subject()), DESCRIPTION, file.description());
    }

    /** Whoever opens the task reads one of these. */
    private String text(String key) {
        return texts.getMessage(key, null, Locale.ENGLISH) + " · "
                + texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= MAX_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT - 1)) + "…";
    }
}
