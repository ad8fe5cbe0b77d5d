package org.answerable.complaint.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.Correspondence;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Tells whoever works on a complaint that its complainant has written: the person at the task or who stands in, else the
 * department. */
@Component
public class TellHandler {

    private final CaseFiles caseFiles;
    private final CaseProcesses processes;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Ledger ledger;

    TellHandler(
            CaseFiles caseFiles,
            CaseProcesses processes,
            Directory directory,
            Substitutes substitutes,
            Outbox outbox,
            Ledger ledger) {
        this.caseFiles = caseFiles;
        this.processes = processes;
        this.directory = directory;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** Queues the mail; without any address the ledger says so. */
    public void tell(CaseId caseId) {
        tell(
                caseId,
                processes.openTasks(caseId).stream()
                        .filter(task -> task.part() == null)
                        .map(OpenTask::assignee)
                        .toList());
    }

    /** The same for an answered complaint: whoever owns it is told, not who works on what follows. */
    public void tellOwner(CaseId caseId) {
        tell(caseId, List.of());
    }

    private void tell(CaseId caseId, List<String> atWork) {
        CaseFile complaint = caseFiles.get(caseId);
        List<Correspondence> said = caseFiles.correspondence(caseId);
        Correspondence latest = said.get(said.size() - 1);
        Optional<Mail> mail = toPerson(complaint, latest, atWork).or(() -> toDepartment(complaint, latest));
        mail.ifPresentOrElse(
                queued -> outbox.queue(caseId, queued),
                () -> ledger.record(caseId, Fact.of("complaint.handlerNotTold").with("reason", "no-mail-address")));
    }

    private Optional<Mail> toPerson(CaseFile complaint, Correspondence latest, List<String> atWork) {
        return Stream.concat(
                        atWork.stream(),
                        Stream.of(Optional.ofNullable(complaint.ownerPerson()).orElse("")))
                .filter(Objects::nonNull)
                .flatMap(user -> substitutes.inPlaceOf(user).stream())
                .filter(person -> person.mail() != null)
                .findFirst()
                .map(person -> mailTo(person, complaint, latest));
    }

    private Mail mailTo(Person person, CaseFile complaint, Correspondence latest) {
        return new Mail(
                once(latest, person.id()),
                "complaint-message",
                person.mail(),
                person.name(),
                person.id(),
                person.language(),
                person.zone(),
                false,
                values(complaint, latest));
    }

    private Optional<Mail> toDepartment(CaseFile complaint, Correspondence latest) {
        return directory
                .department(complaint.ownerDepartment())
                .flatMap(department -> department.mail() == null
                        ? substitutes.readerFor(department).map(head -> mailTo(head, complaint, latest))
                        : Optional.of(mailTo(department, complaint, latest)));
    }

    private static Mail mailTo(Department department, CaseFile complaint, Correspondence latest) {
        Locale language = department.language();
        return new Mail(
                once(latest, department.id()),
                "complaint-message",
                department.mail(),
                department.name(),
                department.id(),
                language,
                department.zone(),
                false,
                values(complaint, latest));
    }

    private static String once(Correspondence latest, String recipient) {
        return "complaint-message:" + latest.id() + ":" + recipient;
    }

    private static Map<String, Object> values(CaseFile complaint, Correspondence latest) {
        return Map.of(
                "number", complaint.number(),
                "about", Confidentiality.title(complaint),
                "at", latest.at());
    }
}
