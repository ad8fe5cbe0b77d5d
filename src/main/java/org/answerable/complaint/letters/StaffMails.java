package org.answerable.complaint.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Addressee;
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
        people.stream()
                .flatMap(id -> substitutes.mailed(id).stream())
                .findFirst()
                .or(() -> substitutes.mailedFor(departmentId))
                .ifPresentOrElse(
                        to -> outbox.queue(caseId, mail(caseFiles.get(caseId), once, template, to, values)),
                        () -> ledger.record(
                                caseId,
                                Fact.of("complaint.staffNotMailed")
                                        .with("template", template)
                                        .with("reason", "no-mail-address")));
    }

    private static Mail mail(
            CaseFile complaint, String once, String template, Addressee to, Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(values);
        shown.put("number", complaint.number());
        shown.put("about", Confidentiality.title(complaint));
        return Mail.to(to, template + ":" + once + ":" + to.id(), template, shown);
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
}
