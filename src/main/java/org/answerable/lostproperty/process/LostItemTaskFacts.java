package org.answerable.lostproperty.process;

import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.TaskContributor;
import org.answerable.lostproperty.LostItem;
import org.answerable.lostproperty.LostItems;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a lost item what was left on which order, and what is known by now. */
@Component
class LostItemTaskFacts implements TaskContributor {

    private static final Set<String> TASKS = Set.of(
            "UserTask_FindDriver",
            "UserTask_ContactDriver",
            "UserTask_TakeIn",
            "UserTask_DeliverItem",
            "UserTask_AnswerTruthfully");

    private final CaseFiles caseFiles;
    private final LostItems items;

    LostItemTaskFacts(CaseFiles caseFiles, LostItems items) {
        this.caseFiles = caseFiles;
        this.items = items;
    }

    @Override
    public void contribute(NewTask task) {
        if (!TASKS.contains(task.elementId())) {
            return;
        }
        CaseFile file = caseFiles.get(task.caseId());
        LostItem item = items.of(task.caseId());
        task.show("description", file.description());
        task.show("orderReference", file.reference());
        if ("UserTask_DeliverItem".equals(task.elementId())) {
            task.show("place", item.place());
        }
        if (!"UserTask_FindDriver".equals(task.elementId())) {
            task.show("driver", item.driver());
            task.show("car", item.car());
        }
    }
}
