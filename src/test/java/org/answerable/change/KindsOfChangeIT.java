package org.answerable.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Answer;
import org.answerable.board.Boards;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Party;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Works, swaps of people and changes of the commitment: each way out of what asks those outside, by tasks, links, REST and the clock alone. */
@ServerTest
class KindsOfChangeIT {

    private static final String REQUESTER = "olivia.reed";
    private static final String MANAGER = "he.xin";
    private static final String IMPLEMENTER = "gao.ming";
    private static final String CLIENT = "client@kinds.example";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, Object> HARMLESS =
            Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false);
    private static final Map<String, Object> WORKS = Map.of("outcome", "works");

    @LocalServerPort
    int port;

    @Autowired
    RequestChange requesting;

    @Autowired
    MoveChange moving;

    @Autowired
    Changes changes;

    @Autowired
    Boards boards;

    @Autowired
    ItemRegister register;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementLinks links;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    @Test
    void worksBeginOnlyAfterTheClientHasConsentedByTheLink() {
        CaseId id = approved("works", "quantity");
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
        assertThat(caseFiles.parties(id)).extracting(Party::role).containsExactly("client");
        assertThat(mails.of(id)).extracting(Mails.Received::to).containsExactly(CLIENT);
        String link = path(links.answerLink(agreements.last(id).orElseThrow().id()));
        assertThat(mails.of(id).get(0).text()).contains(link);
        Visitor client = new Visitor(port);
        assertThat(client.get(link + "?lang=en").body()).contains("More cable &lt;b&gt;", "I consent");
        assertThat(client.get(link.substring(0, link.length() - 5) + "AAAAA").statusCode())
                .isEqualTo(404);
        assertThat(agreements.last(id).orElseThrow().open()).isTrue();
        assertThat(client.post(link, Map.of("answer", "amend", "said", "A. Client"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(client.post(link, Map.of("answer", "consent", "said", "A. <i>Client"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(client.post(link, Map.of("answer", "refuse", "said", "A", "words", "No"))
                        .body())
                .doesNotContain("name=\"words\"");

        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        Agreement said = agreements.last(id).orElseThrow();
        assertThat(said.said().answer()).isEqualTo(Answer.CONSENT);
        assertThat(said.said().recordedBy()).isNull();
        Map<String, Object> plan = plan(Duration.ofDays(1));
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        assertThat(changes.plan(id).orElseThrow().decideBy())
                .isEqualTo(changes.plan(id).orElseThrow().windowEnd());
        carriedOut(id);
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + caseFiles.get(id).number() + "?lang=en")
                        .body())
                .contains("Consent · A. &lt;i&gt;Client", "Client</span>")
                .doesNotContain("Anonymous");
    }

    @Test
    void aDesignIssueGoesOverDesignersAndSupervisingEngineerToTheClient() {
        CaseId id = approved("works", "design");
        Map<String, Object> engineer = Map.of("said", "S. Engineer", "paper", "SV-1", "remarks", "Seen");
        tasklist.complete(MANAGER, id, "UserTask_ReviewDesign", Map.of("outcome", "supervise", "remarks", "Too thin"));
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Supervise", Map.of("outcome", "designers")))
                .hasStackTraceContaining("答复人");
        tasklist.complete(MANAGER, id, "UserTask_Supervise", with(engineer, "outcome", "designers"));
        tasklist.complete(MANAGER, id, "UserTask_AskDesigners", Map.of("outcome", "unsolved", "remarks", "Not yet"));
        tasklist.complete(MANAGER, id, "UserTask_Supervise", with(engineer, "outcome", "client"));
        tasklist.complete(
                MANAGER, id, "UserTask_RecordConsent", Map.of("outcome", "unsolved", "words", "No answer for long"));
        tasklist.complete(MANAGER, id, "UserTask_Supervise", with(engineer, "outcome", "amend"));

        assertThat(caseFiles.get(id).state()).isEqualTo("evaluating");
        decided(id);
        tasklist.complete(MANAGER, id, "UserTask_ReviewDesign", Map.of("outcome", "designers", "remarks", "Thicker"));
        tasklist.complete(MANAGER, id, "UserTask_AskDesigners", Map.of("outcome", "solved", "remarks", "Drawing 2"));
        assertThat(agreements.last(id).orElseThrow().asked()).contains("More cable", "Seen");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_RecordConsent", Map.of("outcome", "consent")))
                .hasStackTraceContaining("文件");
        assertThatThrownBy(() ->
                        tasklist.complete(MANAGER, id, "UserTask_RecordConsent", paper("consent", today().plusDays(3))))
                .hasStackTraceContaining("不得晚于今天");
        tasklist.complete(MANAGER, id, "UserTask_RecordConsent", paper("consent", today()));

        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        assertThat(agreements.last(id).orElseThrow().said().paper()).isEqualTo("Letter 7");
        assertThat(agreements.last(id).orElseThrow().said().recordedBy()).isEqualTo(MANAGER);
    }

    @ParameterizedTest
    @CsvSource({"refuse, rejected", "amend, evaluating"})
    void withoutConsentNoWorkBegins(String outcome, String state) {
        CaseId id = approved("works", "scope");
        String link = path(links.answerLink(agreements.last(id).orElseThrow().id()));
        tasklist.complete(MANAGER, id, "UserTask_RecordConsent", paper(outcome, today()));

        assertThat(caseFiles.get(id).state()).isEqualTo(state);
        assertThat(new Visitor(port)
                        .post(link, Map.of("answer", "consent", "said", "A"))
                        .statusCode())
                .isEqualTo(422);
        if ("rejected".equals(state)) {
            assertThat(mails.of(id)).anyMatch(mail -> mail.text().contains("Not like this"));
            assertThat(processes.positions(id)).isEmpty();
        }
    }

    @Test
    void aChangeTakenBackWhileTheClientIsAskedClosesTheLink() {
        CaseId id = approved("works", "plan");
        String link = path(links.answerLink(agreements.last(id).orElseThrow().id()));
        Acting.as(Actor.person(REQUESTER), "rest", () -> {
            moving.cancel(id, "Not needed");
            return null;
        });

        assertThat(caseFiles.get(id).state()).isEqualTo("cancelled");
        assertThat(new Visitor(port)
                        .post(link, Map.of("answer", "consent", "said", "A"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(agreements.last(id).orElseThrow().open()).isTrue();
    }

    @Test
    void nobodyIsSwappedWithoutConsentAndWhatNamesPeopleIsConfidential() {
        CaseId id = approved("personnel", "replace-at-once");
        assertThat(caseFiles.get(id).confidential()).isTrue();
        tasklist.complete(MANAGER, id, "UserTask_Withdraw", Map.of("remarks", "Off duty since nine"));
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Report", Map.of("leaving", "L. Leaver")))
                .hasStackTraceContaining("接替人员履历");
        report(id, "F. First");
        tasklist.complete(MANAGER, id, "UserTask_RecordReview", paper("amend", today()));
        report(id, "S. Second");
        assertThat(agreements.last(id).orElseThrow().asked()).contains("L. Leaver", "S. Second", "Ten years");
        assertThat(caseFiles.parties(id))
                .extracting(Party::role)
                .containsExactlyInAnyOrder("client", "leaving", "successor", "successor");
        String link = path(links.answerLink(agreements.last(id).orElseThrow().id()));
        assertThat(new Visitor(port)
                        .post(link, Map.of("answer", "consent", "said", "A. Client"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        Visitor asker = new Visitor(port);
        asker.logIn(REQUESTER, Visitor.SAMPLE_PASSWORD);
        String page = "/staff/cases/" + caseFiles.get(id).number() + "?lang=en";
        assertThat(asker.get(page).body())
                .contains("Asked outside before the work")
                .doesNotContain("L. Leaver", "Ten years", "Off duty since nine", "Not like this");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(1)));
        carriedOut(id);
    }

    @Test
    void aSwapThatTheClientRefusesIsOver() {
        CaseId id = approved("personnel", "provider-swap");
        report(id, "F. First");
        assertThatThrownBy(() -> tasklist.complete(
                        MANAGER, id, "UserTask_RecordReview", Map.of("outcome", "unsolved", "words", "Nobody")))
                .hasStackTraceContaining("决定");
        tasklist.complete(MANAGER, id, "UserTask_RecordReview", paper("refuse", today()));

        assertThat(caseFiles.get(id).state()).isEqualTo("rejected");
    }

    @Test
    void aCommitmentIsInForceOnlyAfterItsUsersHaveCommentedAndWereAnswered() {
        CaseId id = approved("commitment", "standard-form");
        String question = agreements.last(id).orElseThrow().id();
        String link = path(links.commentLink(question));
        Visitor user = new Visitor(port);
        assertThat(user.get(link).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Announce", notice(5, 4, true)))
                .hasStackTraceContaining("生效日期");
        tasklist.complete(MANAGER, id, "UserTask_Announce", notice(5, 9, true));
        Map<String, Object> filing =
                Map.of("paper", "F-9", "saidOn", today().minusDays(1).toString(), "explained", "Desk");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_File", filing))
                .hasStackTraceContaining("醒目");
        tasklist.complete(MANAGER, id, "UserTask_File", with(filing, "highlighted", true));
        assertThat(user.get(link + "?lang=en").body()).contains("Answer in &lt;1&gt; day", "Desk");
        assertThat(user.post(link, Map.of("text", " ")).statusCode()).isEqualTo(422);
        assertThat(user.post(link, Map.of("text", "Too <short>", "author", "U. User"))
                        .statusCode())
                .isEqualTo(302);
        String api = "/api/v1" + link;
        assertThat(json(user, api, "{\"text\":\"Fine\"}").statusCode()).isEqualTo(201);
        assertThat(json(user, api, "{\"text\":\"" + "x".repeat(4_001) + "\"}").body())
                .contains("\"field\":\"text\"");
        assertThat(user.get(api).body()).contains("\"commentsUntil\"");

        time.pass(id, Duration.ofDays(6));
        assertThat(json(user, api, "{\"text\":\"Late\"}").statusCode()).isEqualTo(422);
        tasklist.complete(MANAGER, id, "UserTask_AnswerComment", Map.of("outcome", "partly", "reply", "Two days"));
        tasklist.complete(MANAGER, id, "UserTask_AnswerComment", Map.of("outcome", "taken", "reply", "Thank you"));
        assertThat(agreements.comments(question)).noneMatch(comment -> comment.open());
        tasklist.complete(
                MANAGER, id, "UserTask_Weigh", Map.of("outcome", "consent", "reason", "Nobody is against it"));
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofHours(1))))
                .hasStackTraceContaining("起生效");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(5)));
        carriedOut(id);
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + caseFiles.get(id).number() + "?lang=en")
                        .body())
                .contains("Too &lt;short&gt;", "taken up in part", "F-9");
    }

    @ParameterizedTest
    @CsvSource({"amend, evaluating", "refuse, rejected"})
    void aCommitmentMayBeAnnouncedAnewOrDropped(String outcome, String state) {
        CaseId id = approved("commitment", "commitment");
        tasklist.complete(MANAGER, id, "UserTask_Announce", notice(1, 3, false));
        time.pass(id, Duration.ofDays(2));
        tasklist.complete(
                MANAGER, id, "UserTask_Weigh", Map.of("outcome", outcome, "reason", "Too many are against it"));

        assertThat(caseFiles.get(id).state()).isEqualTo(state);
    }

    @Test
    void aKindIsAskedForWithItsOwnFieldsAndRefusedByName() {
        Visitor program = new Visitor(port).withBasic(REQUESTER, Visitor.SAMPLE_PASSWORD);
        String body = "{\"kind\":\"%s\",\"category\":\"%s\",\"subject\":\"S\",\"description\":\"D\"%s%s}";
        String client = ",\"client\":{\"name\":\"A. Client\",\"email\":\"a@b.example\"}";
        assertThat(json(program, "/api/v1/changes", body.formatted("works", "scope", client, ""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(program, "/api/v1/changes", body.formatted("works", "scope", "", ""))
                        .body())
                .contains("\"field\":\"clientName\"");
        assertThat(json(program, "/api/v1/changes", body.formatted("it", "other", client, ""))
                        .body())
                .contains("\"field\":\"client\"");
        assertThat(json(program, "/api/v1/changes", body.formatted("works", "maintenance", client, ""))
                        .body())
                .contains("\"field\":\"category\"");
        assertThat(json(
                                program,
                                "/api/v1/changes",
                                body.formatted("works", "scope", client, ",\"profile\":\"telecom\""))
                        .body())
                .contains("\"field\":\"kind\"");
        Visitor person = new Visitor(port);
        person.logIn(REQUESTER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/changes/new?lang=en").body())
                .contains("Works and design", "Works: issue of the design", "Name of the client");
    }

    @Test
    void theBoardIsCalledForTheServicesOfTheItemsThatAreTouched() {
        CaseId id = requested("it", "other", null);
        Map<String, Object> risky = Map.of(
                "users",
                "many",
                "reversible",
                false,
                "tested",
                "partly",
                "downtime",
                true,
                "items",
                "DB-ORDERS",
                "conflictRemarks",
                "Agreed with whoever is at it as well");
        tasklist.complete(MANAGER, id, "UserTask_Evaluate", risky);

        assertThat(changes.items(id)).containsExactly("DB-ORDERS");
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
        assertThat(boards.ofCase(id)).singleElement().satisfies(session -> assertThat(session.services())
                .containsExactlyElementsOf(register.services(List.of("DB-ORDERS")))
                .isNotEmpty());
    }

    private CaseId approved(String kind, String category) {
        CaseId id = requested(
                kind, category, "commitment".equals(kind) ? null : new ChangeDraft.Client("A. Client", CLIENT));
        decided(id);
        return id;
    }

    private void decided(CaseId id) {
        tasklist.complete(MANAGER, id, "UserTask_Evaluate", HARMLESS);
        tasklist.complete(MANAGER, id, "UserTask_Approve", Map.of("outcome", "approve"));
    }

    private CaseId requested(String kind, String category, ChangeDraft.Client client) {
        ChangeDraft draft = new ChangeDraft(
                "it-operations", "rest", null, kind, "normal", category, "Yard", "More cable <b>", null, null, client);
        return Acting.as(Actor.person(REQUESTER), "rest", () -> requesting.request(null, null, draft))
                .id();
    }

    private void report(CaseId id, String successor) {
        tasklist.complete(
                MANAGER,
                id,
                "UserTask_Report",
                Map.of("leaving", "L. Leaver", "successor", successor, "effect", "None", "record", "Ten years"));
    }

    private Map<String, Object> notice(int until, int inForce, boolean standardForm) {
        return Map.of(
                "notice",
                "Answer in <1> day",
                "how",
                "On the home page",
                "commentsUntil",
                today().plusDays(until).toString(),
                "inForceOn",
                today().plusDays(inForce).toString(),
                "standardForm",
                standardForm);
    }

    private static Map<String, Object> paper(String outcome, LocalDate on) {
        return Map.of(
                "outcome",
                outcome,
                "said",
                "A. Client",
                "saidOn",
                on.toString(),
                "paper",
                "Letter 7",
                "words",
                "Not like this");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private Map<String, Object> plan(Duration ahead) {
        Instant start = clock.instant().plus(ahead).plusSeconds(120);
        return Map.of(
                "windowStart", written(start),
                "windowEnd", written(start.plus(Duration.ofHours(4))),
                "steps", "second-line; Do it",
                "check", "It is done",
                "backOutPlan", "As it was");
    }

    private static String written(Instant moment) {
        return PlanRules.MOMENT.format(moment.atZone(LONDON));
    }

    private void carriedOut(CaseId id) {
        time.passUntil(id, changes.plan(id).orElseThrow().windowStart());
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of());
        tasklist.complete(IMPLEMENTER, id, "UserTask_Step", Map.of("outcome", "done"));
        tasklist.complete(REQUESTER, id, "UserTask_Confirm", WORKS);
        tasklist.complete(MANAGER, id, "UserTask_Check", WORKS);
        time.executeDueJobs(id);
        boolean reviewed = processes.openTasks(id).stream()
                .anyMatch(task -> task.elementId().equals("UserTask_Review"));
        if (reviewed) {
            tasklist.complete(MANAGER, id, "UserTask_Review", Map.of("happened", "As planned", "learned", "Nothing"));
        }
        assertThat(caseFiles.get(id).state()).isEqualTo("successful");
        assertThat(processes.positions(id)).isEmpty();
    }

    private static String path(String link) {
        return link.replaceAll("https?://[^/]+", "");
    }

    private static HttpResponse<String> json(Visitor program, String path, String body) {
        return program.send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    @Test
    void aSecretOfOneLinkIsNoneOfTheOther() {
        CaseId id = approved("works", "material");
        String question = agreements.last(id).orElseThrow().id();
        String secret = path(links.answerLink(question)).substring("/agreements/".length());

        assertThat(new Visitor(port).get("/comments/" + secret).statusCode()).isEqualTo(404);
        assertThat(List.of(secret.length())).containsExactly(43);
        assertThatThrownBy(() -> links.commented(secret)).isNotInstanceOf(InvalidInputException.class);
    }
}
