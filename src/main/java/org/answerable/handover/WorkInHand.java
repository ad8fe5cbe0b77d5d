package org.answerable.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What people have in hand: three look-ups for a person, whatever the number of tasks. */
@Component
class WorkInHand {

    /** As many tasks, and as many owned cases, are looked at and handed over at once. */
    static final int MOST = 500;

    private final CaseProcesses processes;
    private final CaseFiles caseFiles;

    WorkInHand(CaseProcesses processes, CaseFiles caseFiles) {
        this.processes = processes;
        this.caseFiles = caseFiles;
    }

    /** The open tasks, first due first, then the open cases that the person owns, oldest first. */
    List<WorkItem> of(String personId) {
        List<OpenTask> tasks = processes.openTasksFor(personId, List.of(), MOST);
        Map<CaseId, CaseFile> files = caseFiles.all(
                tasks.stream().map(task -> new CaseId(task.caseId())).distinct().toList());
        List<WorkItem> items = new ArrayList<>(tasks.stream()
                .map(task -> new WorkItem(files.get(new CaseId(task.caseId())), task))
                .filter(item -> Objects.nonNull(item.file()))
                .toList());
        caseFiles.openOf(personId, MOST).forEach(owned -> items.add(new WorkItem(owned, null)));
        return items;
    }
}
