package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineContests;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.ContestMapper;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.ledger.Fact;
import org.answerable.notification.Notices;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reader says that a deadline is not theirs; the model opens the task of the approver. */
@Component
@Transactional
public class ContestDeadline implements DeadlineContests {

    /** The promise of the approver's own task, which cannot be contested: nobody would ever decide. */
    static final String KIND = "contest";

    private final AnswerNotice answers;
    private final Notices notices;
    private final ContestApprovers approvers;
    private final ContestFlow flow;
    private final ContestMapper contests;
    private final DeadlineMapper deadlines;
    private final DeadlineStore store;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Clock clock;

    ContestDeadline(
            AnswerNotice answers,
            Notices notices,
            ContestApprovers approvers,
            ContestFlow flow,
            ContestMapper contests,
            DeadlineMapper deadlines,
            DeadlineStore store,
            CaseFiles caseFiles,
            Directory directory,
            Clock clock) {
        this.answers = answers;
        this.notices = notices;
        this.approvers = approvers;
        this.flow = flow;
        this.contests = contests;
        this.deadlines = deadlines;
        this.store = store;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.clock = clock;
    }

    /** True if the deadline of the notice can be contested by its reader now. */
    @Transactional(readOnly = true)
    public boolean possible(String noticeId) {
        Notices.Told told = answers.own(noticeId);
        return deadlines.selectByIds(List.of(told.notice().matter())).stream()
                .anyMatch(promise -> promise.open()
                        && refusal(promise, told.notice().recipientId()).isEmpty());
    }

    /**
     * Contests the deadline of the notice, in the name of the acting person.
     *
     * @param reason at most 1,000 characters; the approver reads it, and it stands in the ledger
     * @throws org.answerable.platform.ForbiddenException    if the notice is not the acting person's
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the deadline cannot be contested (again)
     */
    public void contest(String noticeId, String reason) {
        Notices.Told told = answers.own(noticeId);
        String why = WrittenField.required("reason", reason, REASON);
        Promise promise = answers.open(told);
        refusal(promise, told.notice().recipientId()).ifPresent(rule -> {
            throw WrittenField.refused("deadline", rule, "");
        });
        Contest contest = written(told, promise, why);
        contests.insert(contest);
        promise.climbing().contest();
        promise.tell(promise.fact("deadline.contested")
                .with("contest", contest.id())
                .with("recipientId", contest.readerId())
                .with("department", contest.departmentId())
                .with("reason", why));
        store.update(promise);
        answers.record(told, NoticeDeed.CONTEST, Fact.of("notice.answered"));
        flow.start(promise.caseId(), contest.id());
    }

    private Contest written(Notices.Told told, Promise promise, String why) {
        String contester = Acting.actor().id();
        String department = approvers
                .department(caseFiles.get(promise.caseId()), promise, contester)
                .orElseThrow(() -> WrittenField.refused("deadline", "no-approver", ""));
        return new Contest(
                Ids.next(),
                promise.caseId().value(),
                promise.id(),
                told.notice().id(),
                told.notice().recipientId(),
                department,
                contester,
                why,
                clock.instant(),
                Contest.State.OPEN,
                null,
                null,
                null,
                null,
                0);
    }

    /** Why it may not be contested by the reader, as a rule. */
    private Optional<String> refusal(Promise promise, String readerId) {
        if (KIND.equals(promise.view().kind())) {
            return Optional.of("not-contestable");
        }
        boolean before = promise.climbing().contested()
                && contests.selectByDeadlines(List.of(promise.id())).stream()
                        .anyMatch(contest -> contest.readerId().equals(readerId));
        return before ? Optional.of("contested-before") : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> open(CaseFile file, String userId) {
        return told(file, userId).keySet().stream().map(Promise::view).toList();
    }

    @Override
    public void contest(CaseFile file, String deadlineId, String reason) {
        Notices.Told newest = told(file, Acting.actor().id()).entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(deadlineId))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("deadline", "not-told", ""));
        contest(newest.notice().id(), reason);
    }

    /** The open deadlines of the case that the person may contest, each with the newest notice by which the person was told. */
    private Map<Promise, Notices.Told> told(CaseFile file, String userId) {
        Map<String, Promise> open = deadlines.selectByCase(file.id().value()).stream()
                .filter(Promise::open)
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        Set<String> readers = new LinkedHashSet<>(
                directory.person(userId).map(Person::departments).orElse(Set.of()));
        readers.add(userId);
        return notices.about(open.keySet(), readers).stream()
                .filter(told -> refusal(
                                open.get(told.notice().matter()), told.notice().recipientId())
                        .isEmpty())
                .sorted(Comparator.comparing(told -> told.notice().id()))
                .collect(Collectors.toMap(
                        told -> open.get(told.notice().matter()), Function.identity(), (earlier, later) -> later));
    }
}
