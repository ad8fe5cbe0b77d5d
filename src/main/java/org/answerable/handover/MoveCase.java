package org.answerable.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseProcesses;
import org.answerable.handover.HandOverWork.Step;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what one person has in hand of one case to another: tasks keep their dates, promises their clocks. */
@Component
class MoveCase {

    private final CaseProcesses processes;
    private final CaseFiles caseFiles;
    private final Ledger ledger;

    MoveCase(CaseProcesses processes, CaseFiles caseFiles, Ledger ledger) {
        this.processes = processes;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /**
     * Moves the items that are still in the giver's hands.
     *
     * @return those that were
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<WorkItem> move(CaseId caseId, List<WorkItem> items, Step step) {
        List<WorkItem> moved = new ArrayList<>();
        for (WorkItem item : items) {
            if (item.task() == null ? own(caseId, step) : give(item, step)) {
                moved.add(item);
            }
        }
        if (!moved.isEmpty()) {
            List<String> tasks =
                    moved.stream().map(WorkItem::name).filter(Objects::nonNull).toList();
            ledger.record(
                    caseId,
                    Fact.of("casefile.work-handed-over")
                            .with("personBefore", step.giver().id())
                            .with("person", step.receiver().id())
                            .with("tasks", tasks.isEmpty() ? null : tasks)
                            .with("owner", tasks.size() < moved.size() ? Boolean.TRUE : null)
                            .withPersonal("reason", step.giver().id(), step.reason()));
        }
        return moved;
    }

    private boolean give(WorkItem item, Step step) {
        return processes.give(
                item.task().id(), step.giver().id(), step.receiver().id());
    }

    private boolean own(CaseId caseId, Step step) {
        CaseFile file = caseFiles.get(caseId);
        boolean owns = file.closedAt() == null && step.giver().id().equals(file.ownerPerson());
        if (owns) {
            caseFiles.assign(caseId, file.ownerDepartment(), step.receiver().id());
        }
        return owns;
    }
}
