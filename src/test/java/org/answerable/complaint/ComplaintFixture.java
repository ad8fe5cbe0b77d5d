package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.verdict.AwaitVerdict;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.Identities;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The small language of the complaint tests: file, look where it stands, complete a task as a person. */
@Component
public class ComplaintFixture {

    /** What goes on beside what happens to the complaint. */
    private static final List<String> BESIDE = List.of(
            "UserTask_PreserveOriginals",
            "UserTask_EnterPenalty",
            "UserTask_VerifyBreach",
            "UserTask_PayRemedy",
            "UserTask_CarryOutRemedy",
            "UserTask_ReclaimLoss");

    private final FileComplaint filing;
    private final JudgeAnswer judging;
    private final AwaitVerdict verdict;
    private final CaseFiles caseFiles;
    private final CaseProcesses processes;
    private final Identities identities;
    private final IdentityService identityService;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final Directory directory;
    private final java.time.Clock clock;
    private Map<String, List<String>> sessions;
    private final Map<String, List<String>> colleagues = new HashMap<>();

    ComplaintFixture(
            FileComplaint filing,
            JudgeAnswer judging,
            AwaitVerdict verdict,
            CaseFiles caseFiles,
            CaseProcesses processes,
            Identities identities,
            IdentityService identityService,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            Directory directory,
            java.time.Clock clock) {
        this.filing = filing;
        this.judging = judging;
        this.verdict = verdict;
        this.caseFiles = caseFiles;
        this.processes = processes;
        this.identities = identities;
        this.identityService = identityService;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    /** A draft by somebody with a mail address. */
    public static ComplaintDraft aComplaint(String profile, String category) {
        return new ComplaintDraft(
                profile,
                "web",
                "The car did not come",
                "I waited for an hour at the station. 𠮷😀",
                category,
                null,
                "ORDER-1",
                null,
                "en",
                new PartyDraft("Ann Example", "ann@example.org", "+44 20 7946 0000", "en", false, false));
    }

    /** Files it as its complainant. */
    public CaseId file(ComplaintDraft draft) {
        return Acting.as(Actor.party("complainant"), "web", () -> filing.file(draft))
                .caseId();
    }

    public CaseId filed(String profile, String category) {
        return file(aComplaint(profile, category));
    }

    /** Files one that somebody of the staff takes from another channel. */
    public CaseId filedBy(String channel, String profile, String category) {
        ComplaintDraft draft = aComplaint(profile, category);
        return as(
                        "li.na",
                        () -> filing.file(new ComplaintDraft(
                                draft.profile(),
                                channel,
                                draft.subject(),
                                draft.description(),
                                draft.category(),
                                draft.service(),
                                draft.reference(),
                                draft.receivedAt(),
                                draft.locale(),
                                draft.party())))
                .caseId();
    }

    public CaseFile file(CaseId caseId) {
        return caseFiles.get(caseId);
    }

    /** Row state and token agree; what a remedy still has to do and what is preserved for a dispute go on beside. */
    public void stands(CaseId caseId, String stage, String... elements) {
        assertThat(caseFiles.get(caseId).state()).isEqualTo(stage);
        assertThat(processes.openTasks(caseId))
                .extracting(OpenTask::elementId)
                .filteredOn(element -> !BESIDE.contains(element))
                .containsExactlyInAnyOrder(elements);
    }

    /** The case is over: state, no instance, no job. */
    public void isOver(CaseId caseId, String stage, String endEvent) {
        assertThat(caseFiles.get(caseId).state()).isEqualTo(stage);
        assertThat(caseFiles.get(caseId).closedAt()).isNotNull();
        assertThat(instances(caseId)).isEmpty();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(rootInstance(caseId))
                        .activityId(endEvent)
                        .count())
                .isEqualTo(1);
    }

    public String rootInstance(CaseId caseId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .processDefinitionKey("complaint-handling")
                .singleResult()
                .getId();
    }

    /** Did the case pass the element? */
    public long passed(CaseId caseId, String element) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(rootInstance(caseId))
                .activityId(element)
                .finished()
                .count();
    }

    public List<ProcessInstance> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .list();
    }

    public Map<String, Object> variables(CaseId caseId) {
        return runtime.getVariables(rootInstance(caseId));
    }

    /** The one open task, but for what is preserved for a dispute. */
    public OpenTask task(CaseId caseId) {
        List<OpenTask> open = processes.openTasks(caseId).stream()
                .filter(task -> !"UserTask_PreserveOriginals".equals(task.elementId()))
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** Claims and completes the one open task, with the person's own rights. */
    public void complete(CaseId caseId, String userId, Map<String, Object> fields) {
        String taskId = task(caseId).id();
        as(userId, () -> {
            tasks.claim(taskId, userId);
            tasks.complete(taskId, new HashMap<>(fields));
            return null;
        });
    }

    /** The complainant is content with the answer, and says so on the tracking page; no cause is found. */
    public void confirmed(CaseId caseId) {
        confirmedOnly(caseId);
        noCauseFound(caseId);
    }

    /** The complainant is content with the answer; what follows is left to the test. */
    public void confirmedOnly(CaseId caseId) {
        asComplainant(() -> judging.confirm(caseId, null, "web"));
    }

    /** Where the complaint was substantiated, the office that attributes finds none of the causes. */
    public void noCauseFound(CaseId caseId) {
        for (OpenTask open : processes.openTasks(caseId)) {
            if (open.elementId().equals("UserTask_AttributeCause")) {
                String person = members(open).get(0);
                as(person, () -> {
                    tasks.claim(open.id(), person);
                    tasks.complete(open.id(), Map.of("cause", "none", "explanation", "Bad luck"));
                    return null;
                });
            }
        }
    }

    /** The complainant is not content with the answer, and says so on the tracking page. */
    public void disputed(CaseId caseId, String reason) {
        asComplainant(() -> judging.dispute(caseId, reason, false, "web"));
    }

    /** The time to say something to the answer passes; no cause is found. */
    public void windowClosed(CaseId caseId) {
        java.time.Duration left = java.time.Duration.between(clock.instant(), verdict.closes(caseId));
        ((AdjustableClock) clock).advance(left.plusSeconds(1));
        runDueJobs(caseId);
        noCauseFound(caseId);
    }

    private static void asComplainant(Runnable work) {
        Acting.as(Actor.party("complainant"), "web", () -> {
            work.run();
            return null;
        });
    }

    /**
     * From the investigation to the sent answer: the drafter finds the complaint substantiated and drafts the text, a colleague
     * checks it. The case stands at UserTask_ResolveComplaint before and has passed ServiceTask_SendAnswer after.
     */
    public void answered(CaseId caseId, String drafter, String text) {
        answered(caseId, drafter, "substantiated", text);
    }

    /** Likewise, with another finding. */
    public void answered(CaseId caseId, String drafter, String finding, String text) {
        investigated(caseId, drafter, finding);
        drafted(caseId, drafter, text);
        checked(caseId, drafter);
    }

    /** The investigation ends with the finding, proved by one statement. */
    public void investigated(CaseId caseId, String person, String finding) {
        complete(caseId, person, found(finding));
    }

    /** The fields of an investigation that ends with the finding. */
    public static Map<String, Object> found(String finding) {
        return Map.of(
                "outcome",
                "finding",
                "finding",
                finding,
                "evidenceKind",
                "statement",
                "evidence",
                "The driver said so.");
    }

    /** The answer is drafted with this text, without a remedy. */
    public void drafted(CaseId caseId, String person, String text) {
        complete(caseId, person, Map.of("outcome", "ready", "answer", text));
    }

    /** Somebody of the checking department, but not the drafter, accepts the draft. */
    public void checked(CaseId caseId, String drafter) {
        complete(caseId, checker(caseId, drafter), Map.of("outcome", "accept"));
    }

    /** Somebody who may check the draft. */
    public String checker(CaseId caseId, String drafter) {
        return memberOf(task(caseId), drafter);
    }

    private String memberOf(OpenTask task, String butNot) {
        return members(task).stream()
                .filter(id -> !id.equals(butNot))
                .findFirst()
                .orElseThrow();
    }

    private List<String> members(OpenTask task) {
        String department = task.departments().get(0);
        return sessions == null ? members(department) : colleagues.computeIfAbsent(department, this::members);
    }

    private List<String> members(String department) {
        return directory.peopleOf(department).stream().map(Person::id).toList();
    }

    /** The department that owns the complaint enters the penalty that goes with what it grants. Returns who did. */
    public String penaltyEntered(CaseId caseId) {
        Map<String, Object> penalty = Map.of(
                "penaltyType", "breach",
                "driver", "Driver 7",
                "orderReference", "T-7",
                "fine", 100.0,
                "currency", "CNY",
                "points", 3L,
                "closure", "closed",
                "days", "3");
        String writer = memberOf(task(caseId), null);
        complete(caseId, writer, penalty);
        return writer;
    }

    /** Likewise, and a second office finds the breach true: the answer is sent. */
    public void verified(CaseId caseId) {
        String writer = penaltyEntered(caseId);
        complete(caseId, memberOf(task(caseId), writer), Map.of("outcome", "true"));
    }

    /**
     * From now on people stay logged in, as a browser's session has it, and know each other: groups and
     * colleagues are read once.
     */
    public void stayLoggedIn() {
        sessions = new HashMap<>();
    }

    /** Calls the engine as this person: authorizations apply. */
    public <T> T as(String userId, Supplier<T> work) {
        identityService.setAuthentication(
                userId,
                sessions == null
                        ? identities.groupsOf(userId)
                        : sessions.computeIfAbsent(userId, identities::groupsOf));
        try {
            return Acting.as(Actor.person(userId), "tasklist", work);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Executes the jobs of the case that are due, until none is. Returns how many. */
    public int runDueJobs(CaseId caseId) {
        int executed = 0;
        for (List<Job> due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            management.executeJob(due.get(0).getId());
            executed++;
            assertThat(executed).as("due jobs of one case").isLessThan(100);
        }
        return executed;
    }

    private List<Job> due(CaseId caseId) {
        List<Job> due = new ArrayList<>();
        instances(caseId)
                .forEach(instance -> due.addAll(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .withRetriesLeft()
                        .list()));
        return due.stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }
}
