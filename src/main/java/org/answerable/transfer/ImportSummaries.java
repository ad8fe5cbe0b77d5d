package org.answerable.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.transfer.persistence.ImportMapper;
import org.answerable.transfer.persistence.ImportMapper.BroughtRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells each head of department once what an import brought, in place of the notices that are past. */
@Component
class ImportSummaries {

    private final ImportMapper mapper;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Clock clock;

    ImportSummaries(ImportMapper mapper, Directory directory, Substitutes substitutes, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Queues a summary to the head of each department that got open cases, of this run and of those before it that were killed.
     *
     * @return how many were queued
     */
    @Transactional
    public int send(String source, String runId) {
        List<String> runs = mapper.selectUntoldRunsForUpdate(source);
        if (runs.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        int told = 0;
        for (BroughtRow brought : mapper.selectBrought(runs, now)) {
            Optional<Mail> mail = directory
                    .department(brought.departmentId())
                    .flatMap(department -> mail(source, runId, department, brought));
            mail.ifPresent(found -> outbox.queue(null, found));
            told += mail.isPresent() ? 1 : 0;
        }
        mapper.updateRunsTold(runs, now);
        return told;
    }

    private Optional<Mail> mail(String source, String runId, Department department, BroughtRow brought) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source", source);
        values.put("department", department.name());
        values.put("cases", brought.cases());
        values.put("late", brought.late());
        values.put("firstDue", brought.firstDue());
        String once = "import:" + runId + ":" + department.id();
        Optional<Mail> toHead = substitutes.readerFor(department).map(person -> toPerson(once, person, values));
        return toHead.or(
                () -> Optional.ofNullable(department.mail()).map(address -> toDepartment(once, department, values)));
    }

    private static Mail toPerson(String once, Person person, Map<String, Object> values) {
        return new Mail(
                once,
                "import-summary",
                person.mail(),
                person.name(),
                person.id(),
                person.language(),
                person.zone(),
                false,
                values);
    }

    private static Mail toDepartment(String once, Department department, Map<String, Object> values) {
        return new Mail(
                once,
                "import-summary",
                department.mail(),
                department.name(),
                department.id(),
                department.language(),
                department.zone(),
                false,
                values);
    }
}
