package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.DeadlineContests;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Contest.State;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.StepNotice;
import org.answerable.deadline.persistence.ContestMapper;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.ledger.Fact;
import org.answerable.notification.Notice;
import org.answerable.notification.Notices;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides contests, for the model. Upheld: whoever was told is told no more, and somebody else hears what the reader heard and all that
 * follows, at once, so that nothing is silenced by it, least of all what law sets. Rejected: everything stays as it is.
 */
@Component
@Transactional
public class DecideContest {

    private final ContestMapper contests;
    private final ContestApprovers approvers;
    private final ContestMails mails;
    private final DeadlineMapper deadlines;
    private final DeadlineStore store;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Directory directory;
    private final Substitutes substitutes;
    private final Clock clock;

    DecideContest(
            ContestMapper contests,
            ContestApprovers approvers,
            ContestMails mails,
            DeadlineMapper deadlines,
            DeadlineStore store,
            CaseFiles caseFiles,
            Notices notices,
            Directory directory,
            Substitutes substitutes,
            Clock clock) {
        this.contests = contests;
        this.approvers = approvers;
        this.mails = mails;
        this.deadlines = deadlines;
        this.store = store;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.directory = directory;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /**
     * The contest of the case.
     *
     * @throws NotFoundException if there is none
     */
    public Contest get(CaseId caseId, String contestId) {
        return contests.selectById(caseId.value(), contestId)
                .orElseThrow(() -> new NotFoundException("Case " + caseId + " has no contest " + contestId));
    }

    /** The deadline that is contested. */
    public Promise promise(Contest contest) {
        return deadlines.selectByIds(List.of(contest.deadlineId())).get(0);
    }

    /** Lets the department that decides open the case, and tells whoever leads it. */
    public void ask(CaseId caseId, String contestId) {
        Contest contest = pending(caseId, contestId);
        if (!contest.departmentId().equals(caseFiles.get(caseId).ownerDepartment())) {
            caseFiles.involve(caseId, contest.departmentId());
        }
        mails.asked(contest, promise(contest), approvers.of(contest));
    }

    /**
     * Refuses the person who may not decide.
     *
     * @throws org.answerable.platform.InvalidInputException if the person contested it, or leads none of the departments
     */
    public void requireApprover(CaseId caseId, String contestId, String userId) {
        approvers.require(get(caseId, contestId), userId);
    }

    /** The people who may be told instead, user id to name: of the departments concerned or who may decide, here and with a mail address. */
    public Map<String, String> successors(Contest contest) {
        CaseFile file = caseFiles.get(new CaseId(contest.caseId()));
        Set<String> concerned = Stream.of(
                        promise(contest).view().department(), file.ownerDepartment(), contest.departmentId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> away = substitutes.away();
        Map<String, String> people = new LinkedHashMap<>();
        List<Person> leaders = approvers.of(contest);
        directory.people().stream()
                .filter(person -> person.active() && person.mail() != null && !away.contains(person.id()))
                .filter(person ->
                        !List.of(contest.contestedBy(), contest.readerId()).contains(person.id()))
                .filter(person -> leaders.contains(person)
                        || person.departments().stream().anyMatch(concerned::contains))
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> people.put(person.id(), person.name()));
        return people;
    }

    /**
     * The deadline is not the reader's.
     *
     * @param successorId who is told from now on; null for the acting person
     * @param reason      may be null
     */
    public void uphold(CaseId caseId, String contestId, String successorId, String reason) {
        Contest contest = decidable(caseId, contestId);
        String by = Acting.actor().id();
        Map<String, String> possible = successors(contest);
        String successor = successorId == null ? by : successorId;
        if (!possible.containsKey(successor)) {
            throw WrittenField.refused("successor", "not-allowed", String.join(", ", possible.values()));
        }
        String why = reason == null ? null : WrittenField.required("reason", reason, DeadlineContests.REASON);
        Promise promise = open(contest);
        promise.tell(told(promise, "deadline.contest-upheld", contest)
                .with("approver", by)
                .with("person", successor)
                .with("reason", why));
        store(promise, contest.decided(State.UPHELD, by, clock.instant(), why, successor));
    }

    /** The deadline stays with the reader. */
    public void reject(CaseId caseId, String contestId, String reason) {
        Contest contest = decidable(caseId, contestId);
        String by = Acting.actor().id();
        String why = WrittenField.required("reason", reason, DeadlineContests.REASON);
        Promise promise = open(contest);
        promise.tell(told(promise, "deadline.contest-rejected", contest)
                .with("approver", by)
                .with("reason", why));
        store(promise, contest.decided(State.REJECTED, by, clock.instant(), why, null));
    }

    /** Whoever is told from now on hears what the reader heard last; contester and owner hear of the decision. */
    public void readdress(CaseId caseId, String contestId) {
        Contest contest = get(caseId, contestId);
        Promise promise = promise(contest);
        List<Notice> told =
                notices.about(promise.id()).stream().map(Notices.Told::notice).toList();
        Notice last = told.stream()
                .filter(notice -> notice.recipientId().equals(contest.readerId()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        StepNotice step = StepNotice.read(last.about());
        boolean known = told.stream()
                .filter(notice -> notice.recipientId().equals(contest.successorId()))
                .anyMatch(notice -> StepNotice.read(notice.about()).sameStep(step));
        if (!known) {
            notices.tell(last.to(
                    Ids.next(),
                    contest.successorId(),
                    step.insteadOf(contest.readerId()).text()));
        }
        mails.upheld(contest, promise);
    }

    /** The contester hears why not. */
    public void tellRejected(CaseId caseId, String contestId) {
        Contest contest = get(caseId, contestId);
        mails.rejected(contest, promise(contest));
    }

    /** The deadline was settled before anybody decided: the contester hears that nothing more will come. */
    public void lapse(CaseId caseId, String contestId) {
        Contest contest = get(caseId, contestId);
        Promise promise = promise(contest);
        promise.tell(told(promise, "deadline.contest-lapsed", contest));
        store(promise, contest.decided(State.LAPSED, null, clock.instant(), null, null));
        mails.lapsed(contest, promise);
    }

    private Contest decidable(CaseId caseId, String contestId) {
        Contest contest = pending(caseId, contestId);
        approvers.require(contest, Acting.actor().id());
        return contest;
    }

    private Contest pending(CaseId caseId, String contestId) {
        Contest contest = get(caseId, contestId);
        if (!contest.open()) {
            throw new StaleException("This contest is decided: " + contest.state());
        }
        return contest;
    }

    private Promise open(Contest contest) {
        return deadlines.selectByCaseForUpdate(contest.caseId()).stream()
                .filter(promise -> promise.id().equals(contest.deadlineId()))
                .filter(Promise::open)
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("deadline", "settled", ""));
    }

    private void store(Promise promise, Contest decided) {
        if (contests.update(decided) == 0) {
            throw new StaleException("Somebody else decided this contest in between");
        }
        store.update(promise);
    }

    private static Fact told(Promise promise, String type, Contest contest) {
        return promise.fact(type).with("contest", contest.id()).with("recipientId", contest.readerId());
    }
}
