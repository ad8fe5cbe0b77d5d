package org.answerable.complaint.letters;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Short mails to our own people about a complaint; what it is about stands in the case file. */
@Component
public class StaffMails {

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Ledger ledger;

    StaffMails(CaseFiles caseFiles, Directory directory, Substitutes substitutes, Outbox outbox, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** To the first of the people who can be reached, or who stands in for whoever is away, else to the department; without any address the ledger says so. */
    public void send(
            CaseId caseId,
            String once,
            String template,
            List<String> people,
            String departmentId,
            Map<String, Object> values) {
        Stream<Recipient> persons = people.stream()
                .filter(Objects::nonNull)
                .flatMap(id -> substitutes.inPlaceOf(id).stream())
                .filter(person -> person.mail() != null)
                .map(Recipient::of);
        Stream.concat(persons, department(departmentId))
                .findFirst()
                .ifPresentOrElse(
                        to -> outbox.queue(caseId, mail(caseFiles.get(caseId), once, template, to, values)),
                        () -> ledger.record(
                                caseId,
                                Fact.of("complaint.staffNotMailed")
                                        .with("template", template)
                                        .with("reason", "no-mail-address")));
    }

    private Stream<Recipient> department(String departmentId) {
        Optional<Department> found = Optional.ofNullable(departmentId).flatMap(directory::department);
        return Stream.concat(
                found.filter(department -> department.mail() != null).map(Recipient::of).stream(),
                found.flatMap(substitutes::readerFor).map(Recipient::of).stream());
    }

    private static Mail mail(
            CaseFile complaint, String once, String template, Recipient to, Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(values);
        shown.put("number", complaint.number());
        shown.put("about", Confidentiality.title(complaint));
        return new Mail(
                template + ":" + once + ":" + to.id(),
                template,
                to.address(),
                to.name(),
                to.id(),
                to.language(),
                to.zone(),
                false,
                shown);
    }

    /** The name of a department or person, for a mail. */
    public String name(String id) {
        return Optional.ofNullable(id)
                .flatMap(known -> directory
                        .department(known)
                        .map(Department::name)
                        .or(() -> directory.person(known).map(Person::name)))
                .orElse("");
    }

    private record Recipient(String id, String name, String address, Locale language, ZoneId zone) {

        static Recipient of(Person person) {
            return new Recipient(person.id(), person.name(), person.mail(), person.language(), person.zone());
        }

        static Recipient of(Department department) {
            return new Recipient(
                    department.id(), department.name(), department.mail(), department.language(), department.zone());
        }
    }
}
