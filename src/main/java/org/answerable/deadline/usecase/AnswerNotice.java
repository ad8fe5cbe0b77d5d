package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.ExtensionWishes;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.StepNotice;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Notice;
import org.answerable.notification.Notices;
import org.answerable.platform.Acting;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reader of a notice does with it. Each answer is a fact in the case's ledger. */
@Component
@Transactional
public class AnswerNotice {

    /** The times that a reader may promise; those beyond the longest silence are not offered. */
    private static final List<Duration> OFFERED = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final Notices notices;
    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final Rungs rungs;
    private final WakeUps wakeUps;
    private final CaseFiles caseFiles;
    private final CaseAccess access;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Optional<ExtensionWishes> wishes;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration longest;

    AnswerNotice(
            Notices notices,
            DeadlineMapper mapper,
            DeadlineStore store,
            Rungs rungs,
            WakeUps wakeUps,
            CaseFiles caseFiles,
            CaseAccess access,
            Directory directory,
            Substitutes substitutes,
            Optional<ExtensionWishes> wishes,
            Ledger ledger,
            Clock clock,
            @Value("${answerable.notices.longest-silence:24h}") Duration longest) {
        this.notices = notices;
        this.mapper = mapper;
        this.store = store;
        this.rungs = rungs;
        this.wakeUps = wakeUps;
        this.caseFiles = caseFiles;
        this.access = access;
        this.directory = directory;
        this.substitutes = substitutes;
        this.wishes = wishes;
        this.ledger = ledger;
        this.clock = clock;
        this.longest = longest;
    }

    /** The times that may be promised. */
    public List<Duration> offered() {
        return OFFERED.stream().filter(time -> time.compareTo(longest) <= 0).toList();
    }

    /** The link was opened: the proof that it reached somebody. */
    public void opened(String noticeId) {
        Notices.Told told = told(noticeId);
        if (notices.opened(noticeId)) {
            ledger.record(told.notice().caseId(), fact(Fact.of("notice.opened"), told));
        }
    }

    /**
     * The reader sees to it within the time: the ladder is silent so long, but for what the law does not let wait.
     *
     * @throws org.answerable.platform.InvalidInputException if that time is not offered, the deadline has ended, or the same reader
     *     promised a time for it before
     */
    public void accept(String noticeId, Duration promised) {
        Notices.Told told = told(noticeId);
        if (promised == null || !offered().contains(promised)) {
            throw WrittenField.refused("promised", "not-allowed", offered().toString());
        }
        Promise promise = open(told);
        if (acceptedBefore(told)) {
            throw WrittenField.refused("promised", "promised-before", "");
        }
        Instant until = clock.instant().plus(promised);
        promise.climbing().silence(until);
        promise.tell(fact(promise.fact("notice.answered"), told)
                .with("answer", NoticeDeed.ACCEPT.key())
                .with("until", until));
        rungs.planNext(promise);
        store.update(promise);
        wakeUps.moved(promise);
        notices.answered(noticeId, NoticeDeed.ACCEPT.key());
    }

    /** A time promised and not kept silences nothing a second time. */
    private boolean acceptedBefore(Notices.Told told) {
        return notices.about(told.notice().matter()).stream()
                .filter(other ->
                        other.notice().recipientId().equals(told.notice().recipientId()))
                .anyMatch(other -> NoticeDeed.ACCEPT.key().equals(other.answer()));
    }

    /** The people to whom the notice may be passed on, as far as they are here: those of the department whose turn it is, and of the acting person's own. */
    @Transactional(readOnly = true)
    public List<Person> successors(String noticeId) {
        Notices.Told told = told(noticeId);
        String department =
                promise(told).map(promise -> promise.view().department()).orElse(null);
        String person = Acting.actor().id();
        Set<String> away = substitutes.away();
        return directory.people().stream()
                .filter(other ->
                        other.active() && other.mail() != null && !other.id().equals(person))
                .filter(other -> !away.contains(other.id()))
                .filter(other -> other.departments().contains(department) || together(person, other))
                .toList();
    }

    private boolean together(String person, Person other) {
        return directory
                .person(person)
                .map(own -> own.departments().stream().anyMatch(other.departments()::contains))
                .orElse(false);
    }

    /**
     * Passes the notice on: the named person gets it, with links of the own.
     *
     * @throws ForbiddenException if the notice is not the acting person's
     */
    public void delegate(String noticeId, String toPerson) {
        Notices.Told told = own(noticeId);
        List<Person> successors = successors(noticeId);
        if (successors.stream().noneMatch(person -> person.id().equals(toPerson))) {
            throw WrittenField.refused(
                    "person",
                    "not-allowed",
                    successors.stream().map(Person::name).collect(Collectors.joining(", ")));
        }
        open(told);
        Notice notice = told.notice();
        notices.tell(notice.to(
                Ids.next(),
                toPerson,
                StepNotice.read(notice.about()).passedOn(Acting.actor().id()).text()));
        record(told, NoticeDeed.DELEGATE, Fact.of("notice.answered").with("to", toPerson));
    }

    /** True if more time can be asked for by the notice now. */
    @Transactional(readOnly = true)
    public boolean extensionPossible(String noticeId) {
        Notices.Told told = told(noticeId);
        return promise(told)
                .filter(Promise::open)
                .flatMap(promise -> wishes.filter(
                        port -> port.possible(promise.caseId(), promise.key().toString())))
                .isPresent();
    }

    /**
     * Asks the approver for more time.
     *
     * @throws ForbiddenException if the notice, or the case, is not the acting person's to handle
     */
    public void askExtension(String noticeId, Instant due, String reason) {
        Notices.Told told = own(noticeId);
        CaseFile caseFile = caseFiles.get(told.notice().caseId());
        if (!access.mayHandle(caseFile, Acting.actor().id())) {
            throw new ForbiddenException("Only the department that owns the case asks for more time.");
        }
        Promise promise = open(told);
        String key = promise.key().toString();
        wishes.filter(port -> port.possible(promise.caseId(), key))
                .orElseThrow(() -> WrittenField.refused("deadline", "not-now", ""))
                .ask(promise.caseId(), key, due, reason);
        record(told, NoticeDeed.EXTENSION, Fact.of("notice.answered").with("until", due));
    }

    /**
     * The notice, if it is the acting person's: told to the person, or to a department of the person.
     *
     * @throws ForbiddenException if it is not
     */
    public Notices.Told own(String noticeId) {
        Notices.Told told = told(noticeId);
        String reader = told.notice().recipientId();
        String person = Acting.actor().id();
        boolean ofDepartment = directory.department(reader).map(Department::id).isPresent()
                && directory
                        .person(person)
                        .map(Person::departments)
                        .orElse(Set.of())
                        .contains(reader);
        if (!reader.equals(person) && !ofDepartment) {
            throw new ForbiddenException("This notice was told to somebody else.");
        }
        return told;
    }

    private Notices.Told told(String noticeId) {
        return notices.told(noticeId)
                .filter(found -> DeadlineNotices.SOURCE.equals(found.notice().source()))
                .orElseThrow(() -> new NotFoundException("There is no such notice."));
    }

    private Optional<Promise> promise(Notices.Told told) {
        return mapper.selectByIds(List.of(told.notice().matter())).stream().findFirst();
    }

    /** The notice is answered by the deed, which the case's ledger tells. */
    void record(Notices.Told told, NoticeDeed deed, Fact answered) {
        ledger.record(told.notice().caseId(), fact(answered, told).with("answer", deed.key()));
        notices.answered(told.notice().id(), deed.key());
    }

    /** The deadline of the notice, locked; refused if it has ended. */
    Promise open(Notices.Told told) {
        return mapper.selectByCaseForUpdate(told.notice().caseId().value()).stream()
                .filter(promise -> promise.id().equals(told.notice().matter()))
                .filter(Promise::open)
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("deadline", "settled", ""));
    }

    private static Fact fact(Fact fact, Notices.Told told) {
        return fact.with("notice", told.notice().id())
                .with("mail", told.mailId())
                .with("recipientId", told.notice().recipientId());
    }
}
