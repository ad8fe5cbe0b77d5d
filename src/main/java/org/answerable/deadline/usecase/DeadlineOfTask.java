package org.answerable.deadline.usecase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.SeenDeadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.TaskContributor;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on each new task of a bound stage until when it has to be done, in the zone and language of its department. */
@Component
class DeadlineOfTask implements TaskContributor {

    private final SeenDeadlines seen;
    private final Directory directory;
    private final MessageSource texts;

    DeadlineOfTask(SeenDeadlines seen, Directory directory, MessageSource texts) {
        this.seen = seen;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public void contribute(NewTask task) {
        if (task.deadlineKind() == null) {
            return;
        }
        seen.last(task.caseId(), task.deadlineKind())
                .or(() -> nextOfCase(task.caseId()))
                .filter(Promise::open)
                .ifPresent(promise -> show(task, promise.view()));
    }

    /** What binds the work on a case that does not have the promise of its own, such as a triage where no first reply is promised. */
    private Optional<Promise> nextOfCase(CaseId caseId) {
        return seen.of(caseId).stream()
                .filter(promise -> promise.open() && promise.view().part() == null)
                .min(Comparator.comparing(
                        promise -> promise.view().due(), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private void show(NewTask task, Deadline deadline) {
        Optional<Department> department =
                Optional.ofNullable(deadline.department()).flatMap(directory::department);
        Locale language = department.map(Department::language).orElse(Locale.ENGLISH);
        ZoneId zone = department.map(Department::zone).orElse(ZoneOffset.UTC);
        if (deadline.due() != null) {
            task.due(deadline.due());
            task.show("deadline", deadline.due().toString());
        }
        task.show("deadlineText", text(deadline, language, zone));
    }

    private String text(Deadline deadline, Locale language, ZoneId zone) {
        String kind = texts.getMessage(NoticeWords.kind(deadline.kind()), language);
        if (deadline.state() == Deadline.State.PAUSED) {
            return texts.getMessage("deadline.text.paused", new Object[] {kind}, language);
        }
        return deadline.due() == null
                ? texts.getMessage("deadline.text.no-figure", new Object[] {kind}, language)
                : texts.getMessage(
                        "deadline.text.due", new Object[] {kind, moment(deadline.due(), language, zone)}, language);
    }

    private String moment(Instant instant, Locale language, ZoneId zone) {
        String pattern = texts.getMessage("deadline.pattern.moment", null, language);
        return DateTimeFormatter.ofPattern(pattern, language).format(instant.atZone(zone));
    }
}
