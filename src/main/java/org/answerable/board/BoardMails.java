package org.answerable.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.answerable.board.BoardSession.Seat;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.springframework.stereotype.Component;

/** The mails to the members of a board. What is asked stays on the case file and in the task. */
@Component
class BoardMails {

    private static final String TEMPLATE = "board-called";

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Outbox outbox;
    private final Ledger ledger;

    BoardMails(CaseFiles caseFiles, Deadlines deadlines, Directory directory, Outbox outbox, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.directory = directory;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** Tells each member that a vote is wanted, and in whose place. */
    void called(BoardSession session) {
        session.seats().forEach(seat -> directory
                .person(seat.person())
                .filter(person -> person.mail() != null)
                .ifPresentOrElse(
                        person -> outbox.queue(session.caseId(), mail(session, seat, person)),
                        () -> ledger.record(
                                session.caseId(), Fact.of("board.notMailed").with("person", seat.person()))));
    }

    private Mail mail(BoardSession session, Seat seat, Person person) {
        CaseFile file = caseFiles.get(session.caseId());
        Map<String, Object> values = new HashMap<>();
        values.put("number", file.number());
        values.put("about", Confidentiality.title(file));
        values.put("inPlaceOf", name(seat.inPlaceOf()));
        values.put("due", due(session));
        return new Mail(
                TEMPLATE + ":" + session.id() + ":" + person.id(),
                TEMPLATE,
                person.mail(),
                person.name(),
                person.id(),
                person.language(),
                person.zone(),
                false,
                values);
    }

    private Instant due(BoardSession session) {
        return deadlines
                .of(session.caseId(), session.deadlineKey())
                .map(Deadline::due)
                .orElse(null);
    }

    private String name(String person) {
        return Optional.ofNullable(person)
                .flatMap(directory::person)
                .map(Person::name)
                .orElse(person);
    }
}
