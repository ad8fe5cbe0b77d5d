package org.answerable.complaint.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.originals.RecordHold;
import org.answerable.complaint.originals.RecordHolds;
import org.answerable.engine.FormChoices;
import org.answerable.engine.TaskContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the task of the department that holds the records what it preserves, and which files of the case may hold one. */
@Component
record OriginalsTaskFacts(
        RecordHolds holds, CaseFiles caseFiles, Attachments attachments, MessageSource texts, FormChoices choices)
        implements TaskContributor {

    @Override
    public void contribute(NewTask task) {
        if ("UserTask_PreserveOriginals".equals(task.elementId())) {
            holds.of(task.caseId()).ifPresent(hold -> task.show("originalsText", inBothLanguages(hold)));
            task.show("files", choices.of(files(task)));
        }
    }

    private String inBothLanguages(RecordHold hold) {
        return text(hold, Locale.ENGLISH) + " · " + text(hold, Locale.SIMPLIFIED_CHINESE);
    }

    private String text(RecordHold hold, Locale language) {
        return texts.getMessage(
                "complaint.originals.what", new Object[] {hold.what(language), hold.months()}, language);
    }

    /** The names of the files of a confidential case are not shown to another department. */
    private List<Map<String, String>> files(NewTask task) {
        return caseFiles.get(task.caseId()).confidential()
                ? List.of()
                : attachments.of(task.caseId()).stream()
                        .map(file -> FormChoices.choice(file.name(), file.id()))
                        .toList();
    }
}
