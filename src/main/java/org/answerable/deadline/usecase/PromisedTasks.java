package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.Deadlines.Part;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.TaskPromises;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/**
 * Gives each task that its model marks a deadline of its own, by the table {@code deadline-policy}, with what the model names in
 * place of the kind of case. The task is the part of the case that it binds. Its ladder waits from the start, so that no model
 * has to draw a timer. Where the table and the settings have no figure it ends with the promise inside which the model puts it;
 * there is no time where that has none either.
 */
@Component
class PromisedTasks implements TaskPromises {

    static final String TABLE = "deadline-policy";

    private final CaseFiles caseFiles;
    private final DecisionTables tables;
    private final Deadlines deadlines;
    private final LadderInstances ladders;
    private final Clock clock;

    PromisedTasks(
            CaseFiles caseFiles, DecisionTables tables, Deadlines deadlines, LadderInstances ladders, Clock clock) {
        this.caseFiles = caseFiles;
        this.tables = tables;
        this.deadlines = deadlines;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Override
    public Optional<DeadlineKey> begun(CaseId caseId, String matter, String taskId, String department, String within) {
        CaseFile file = caseFiles.get(caseId);
        DecisionTables.Answer answer = tables.evaluate(TABLE, file.facts(matter));
        Part part = new Part(
                taskId,
                department == null ? file.ownerDepartment() : department,
                clock.instant(),
                null,
                latest(caseId, within));
        Optional<Deadline> promised = deadlines.setForPart(caseId, part, answer.rows(), named(answer.version()));
        promised.filter(deadline -> deadline.limit() != null)
                .ifPresent(deadline -> ladders.await(caseId, deadline.key()));
        return promised.map(deadline -> DeadlineKey.of(deadline.key()));
    }

    /** When the promise ends inside which the task lies; null if there is none, or it has no figure. */
    private Instant latest(CaseId caseId, String within) {
        return Optional.ofNullable(within)
                .flatMap(kind -> deadlines.of(caseId, kind))
                .filter(Deadline::open)
                .map(Deadline::due)
                .orElse(null);
    }

    @Override
    public void completed(CaseId caseId, String taskId) {
        keys(caseId, taskId).forEach(key -> deadlines.meet(caseId, key));
    }

    @Override
    public void dropped(CaseId caseId, String taskId) {
        keys(caseId, taskId).forEach(key -> deadlines.cancel(caseId, key, "task-gone"));
    }

    private List<String> keys(CaseId caseId, String taskId) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> taskId.equals(deadline.part()))
                .map(Deadline::key)
                .toList();
    }

    /** Such as {@code deadline-policy:3}, as models name it too. */
    private static String named(String version) {
        return version.split(" ", 2)[0];
    }
}
