package org.answerable.deadline.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Promise;
import org.answerable.directory.Addressee;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The mails about contested deadlines: to who decides, to who contested, to who owns the case. */
@Component
class ContestMails {

    private static final String TEMPLATE = "deadline-contest";

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Ledger ledger;

    ContestMails(CaseFiles caseFiles, Directory directory, Substitutes substitutes, Outbox outbox, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** To the first of them who is here, else to the department that decides. */
    void asked(Contest contest, Promise promise, List<Person> approvers) {
        Stream<Addressee> people = approvers.stream()
                .filter(person -> !substitutes.away(person.id()))
                .filter(person -> person.mail() != null)
                .map(Addressee::of);
        send(contest, promise, "asked", Stream.concat(people, ofDepartment(contest.departmentId())), contest.reason());
    }

    /** To who contested it, and to who owns the case, unless that is the same, or decided it, or is told from now on. */
    void upheld(Contest contest, Promise promise) {
        send(contest, promise, "upheld", ofPerson(contest.contestedBy()), contest.decisionReason());
        CaseFile file = caseFiles.get(promise.caseId());
        List<String> informed = Stream.of(
                        contest.contestedBy(), contest.readerId(), contest.decidedBy(), contest.successorId())
                .toList();
        Optional<Addressee> owner = Stream.concat(ofPerson(file.ownerPerson()), ofDepartment(file.ownerDepartment()))
                .findFirst()
                .filter(found -> !informed.contains(found.id()));
        owner.ifPresent(found -> send(contest, promise, "owner", Stream.of(found), contest.decisionReason()));
    }

    /** To who contested it. */
    void rejected(Contest contest, Promise promise) {
        send(contest, promise, "rejected", ofPerson(contest.contestedBy()), contest.decisionReason());
    }

    /** To who contested it: nobody has to decide any more. */
    void lapsed(Contest contest, Promise promise) {
        send(contest, promise, "lapsed", ofPerson(contest.contestedBy()), null);
    }

    private Stream<Addressee> ofPerson(String id) {
        return substitutes.mailed(id).stream();
    }

    private Stream<Addressee> ofDepartment(String id) {
        return substitutes.mailedFor(id).stream();
    }

    private void send(Contest contest, Promise promise, String what, Stream<Addressee> to, String reason) {
        CaseId caseId = promise.caseId();
        to.findFirst()
                .ifPresentOrElse(
                        reader -> outbox.queue(
                                caseId, mail(reader, contest, what, values(contest, promise, what, reason))),
                        () -> ledger.record(
                                caseId,
                                promise.fact("deadline.notMailed")
                                        .with("template", TEMPLATE)
                                        .with("reason", "no-mail-address")));
    }

    private static Mail mail(Addressee to, Contest contest, String what, Map<String, Object> values) {
        return Mail.to(to, TEMPLATE + ":" + contest.id() + ":" + what + ":" + to.id(), TEMPLATE, values);
    }

    private Map<String, Object> values(Contest contest, Promise promise, String what, String reason) {
        CaseFile file = caseFiles.get(promise.caseId());
        MessageSourceResolvable kind = NoticeWords.kind(promise.view().kind());
        Object[] names = {name(contest.contestedBy()), name(contest.readerId()), name(contest.successorId()), kind};
        Map<String, Object> values = new HashMap<>();
        values.put("number", file.number());
        values.put("about", Confidentiality.title(file));
        values.put("kind", kind);
        values.put("due", promise.view().due());
        values.put("headline", text("deadline.contest." + what + ".headline", names));
        values.put("lead", text("deadline.contest." + what + ".lead", names));
        values.put("reason", reason);
        return values;
    }

    private static MessageSourceResolvable text(String key, Object... values) {
        return new DefaultMessageSourceResolvable(new String[] {key}, values);
    }

    private String name(String id) {
        return Optional.ofNullable(id)
                .flatMap(known -> directory.person(known).map(Person::name).or(() -> directory
                        .department(known)
                        .map(Department::name)))
                .orElse(Objects.requireNonNullElse(id, ""));
    }
}
