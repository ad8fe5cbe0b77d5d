package org.answerable.contribution;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
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

/** The mails of contributions, to a department or to whoever works on the case. What was asked stays on the case file. */
@Component
class ContributionMails {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Ledger ledger;

    ContributionMails(
            CaseFiles caseFiles,
            Deadlines deadlines,
            Directory directory,
            Substitutes substitutes,
            Outbox outbox,
            Ledger ledger) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.directory = directory;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** The party under whose key texts about the case stand in the ledger. */
    static String about(CaseFiles caseFiles, CaseId caseId) {
        return caseFiles.partyOfWords(caseId);
    }

    void asked(Contribution contribution) {
        send(contribution, "contribution-asked", substitutes.mailedFor(contribution.department()));
    }

    void cancelled(Contribution contribution, boolean caseOver) {
        String template = caseOver ? "contribution-case-over" : "contribution-cancelled";
        send(contribution, template, substitutes.mailedFor(contribution.department()));
    }

    /** To the owner of the case, else to who asked if still in its department, else to the department. */
    void received(Contribution contribution) {
        CaseFile file = caseFiles.get(contribution.caseId());
        Optional<Addressee> handler = Stream.of(
                        Optional.ofNullable(file.ownerPerson()), Optional.of(contribution.askedBy()))
                .flatMap(Optional::stream)
                .flatMap(id -> substitutes.inPlaceOf(id).stream())
                .filter(person -> person.departments().contains(file.ownerDepartment()))
                .filter(ContributionMails::reachable)
                .findFirst()
                .map(Addressee::of);
        send(contribution, "contribution-received", handler.or(() -> substitutes.mailedFor(file.ownerDepartment())));
    }

    private static boolean reachable(Person person) {
        return person.active() && person.mail() != null;
    }

    private void send(Contribution contribution, String template, Optional<Addressee> to) {
        to.ifPresentOrElse(
                recipient -> outbox.queue(contribution.caseId(), mail(contribution, template, recipient)),
                () -> ledger.record(
                        contribution.caseId(),
                        Fact.of("contribution.notMailed")
                                .with("template", template)
                                .with("reason", "no-mail-address")));
    }

    private Mail mail(Contribution contribution, String template, Addressee to) {
        CaseFile file = caseFiles.get(contribution.caseId());
        Map<String, Object> values = new HashMap<>();
        values.put("number", file.number());
        values.put("about", Confidentiality.title(file));
        values.put("department", name(contribution.department()));
        values.put("owner", name(file.ownerDepartment()));
        values.put("due", due(contribution));
        return Mail.to(to, template + ":" + contribution.id() + ":" + to.id(), template, values);
    }

    private Instant due(Contribution contribution) {
        return deadlines
                .of(contribution.caseId(), contribution.deadlineKey())
                .map(Deadline::due)
                .orElse(null);
    }

    private String name(String departmentId) {
        return Optional.ofNullable(departmentId)
                .flatMap(directory::department)
                .map(Department::name)
                .orElse("");
    }
}
