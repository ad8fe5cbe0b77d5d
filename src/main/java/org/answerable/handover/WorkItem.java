package org.answerable.handover;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.engine.CaseProcesses.OpenTask;

/**
 * One thing that a person has in hand.
 *
 * @param task an open task; null if it is the case itself that the person owns
 */
public record WorkItem(CaseFile file, OpenTask task) {

    /** Departments and roles of which somebody may take it. */
    public List<String> groups() {
        return task == null ? Stream.ofNullable(file.ownerDepartment()).toList() : task.departments();
    }

    /** The name of the task without the number of its case; null for the case itself. */
    public String name() {
        return task == null ? null : task.name().replace(" · " + file.number(), "");
    }

    /** When the task is due; null if nothing says so. */
    public Instant due() {
        return task == null ? null : task.due();
    }
}
