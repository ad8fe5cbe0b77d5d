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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Answer;
import org.answerable.board.Boards;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Party;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.ReceiveMail;
import org.answerable.ledger.Ledger;
import org.answerable.notification.CaseAddresses;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.RawMail;
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
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    ReceiveMail receiving;

    @Autowired
    CaseAddresses addresses;

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
        String first = mailed(id);
        Visitor client = new Visitor(port);
        assertThat(client.get(first + "?lang=en").body())
                .contains("More cable &lt;b&gt;", "I consent", "This link answers until");
        assertThat(client.get(first.substring(0, first.length() - 5) + "AAAAA").statusCode())
                .isEqualTo(404);
        assertThat(agreements.last(id).orElseThrow().open()).isTrue();
        overdue(id, "client-consent", "UserTask_RecordConsent");
        String link = renewed(id, client, first);
        assertThat(client.post(link, Map.of("lang", "en")).body())
                .contains("answer-error", "said-error")
                .doesNotContain("words-error");
        assertThat(client.post(link, Map.of("answer", "amend", "said", " ")).body())
                .contains("said-error", "words-error")
                .doesNotContain("answer-error");
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

    /** The promise has a figure where one is configured: warned of, due, broken by an answer that comes late. */
    private void overdue(CaseId id, String promise, String task) {
        String key = promise + ":" + tasklist.task(id, task).id();
        time.passUntil(id, deadlines.of(id, key).orElseThrow().due().plusSeconds(60));
        assertThat(ledger.entries(id).stream()
                        .flatMap(entry -> entry.facts().stream())
                        .filter(fact ->
                                key.endsWith(String.valueOf(fact.values().get("part"))))
                        .map(Ledger.RecordedFact::type))
                .contains("deadline.warned", "deadline.due");
    }

    /** A link that has run out shows nothing and answers nothing; a new one goes to the client, at most one a day, or when staff send it. */
    private String renewed(CaseId id, Visitor client, String old) {
        time.pass(id, Duration.ofDays(4));
        assertThat(client.get(old + "?lang=en").body())
                .contains("This link ran out", "Send me a new link")
                .doesNotContain("More cable", "I consent");
        assertThat(client.post(old, Map.of("answer", "consent", "said", "A")).statusCode())
                .isEqualTo(410);
        assertThat(agreements.last(id).orElseThrow().open()).isTrue();
        int before = toClient(id);
        assertThat(client.post(old + "/new-link", Map.of()).statusCode()).isEqualTo(302);
        assertThat(client.post(old + "/new-link", Map.of()).statusCode()).isEqualTo(302);
        assertThat(toClient(id)).isEqualTo(before + 1);
        String again = "/api/v1/cases/" + caseFiles.get(id).number() + "/change/client-link";
        String seen = "{\"version\":" + caseFiles.get(id).version() + "}";
        assertThat(json(new Visitor(port).withBasic(REQUESTER, Visitor.SAMPLE_PASSWORD), again, seen)
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(new Visitor(port).withBasic(MANAGER, Visitor.SAMPLE_PASSWORD), again, seen)
                        .statusCode())
                .isEqualTo(204);
        assertThat(toClient(id)).isEqualTo(before + 2);
        return mailed(id);
    }

    private int toClient(CaseId id) {
        return (int)
                mails.of(id).stream().filter(mail -> CLIENT.equals(mail.to())).count();
    }

    /** The last link that was mailed to the client. */
    private String mailed(CaseId id) {
        String text = mails.of(id).stream()
                .filter(mail -> CLIENT.equals(mail.to()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
        Matcher link = Pattern.compile("/agreements/[\\w-]{48}").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String link(CaseId id) {
        return path(links.answer(agreements.last(id).orElseThrow().id()).address());
    }

    @Test
    void aMailOfTheClientIsKeptWithTheChangeAndItsOwnerHearsThatItMayBeTheAnswer() {
        CaseId id = approved("works", "material");
        byte[] mail = RawMail.between(CLIENT, addresses.of(id).orElseThrow())
                .subject("Re: cable")
                .text("I consent, yours, A.")
                .bytes();

        assertThat(receiving
                        .receive(new Arrived("test", null, mail, clock.instant()))
                        .where()
                        .reason())
                .isEqualTo("added");

        Party client = caseFiles.parties(id).get(0);
        assertThat(caseFiles.correspondence(id)).anySatisfy(said -> {
            assertThat(said.partyId()).isEqualTo(client.id());
            assertThat(said.direction()).isEqualTo("in");
            assertThat(said.body()).contains("I consent, yours");
        });
        assertThat(mails.of(id))
                .filteredOn(told -> !CLIENT.equals(told.to()))
                .anySatisfy(told -> assertThat(told.text()).containsAnyOf("record it at the task", "任务中登记"));
        assertThat(agreements.last(id).orElseThrow().open()).isTrue();
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
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
        String link = link(id);
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
        String link = link(id);
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
        overdue(id, "personnel-review", "UserTask_Withdraw");
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
        String link = link(id);
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
        assertThat(asker.get(page.replace("?", "/comments/1?")).statusCode()).isEqualTo(403);
        assertThat(record(id, REQUESTER))
                .contains("\"answer\":\"consent\"")
                .doesNotContain("L. Leaver", "Ten years", "A. Client", "Not like this");
        assertThat(record(id, MANAGER)).contains("L. Leaver", "Ten years", "\"by\":\"A. Client\"", "Letter 7");
        assertThat(facts(id)).contains("casefile.party-viewed");
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
        overdue(id, "comment-period", "UserTask_Announce");
        tasklist.complete(MANAGER, id, "UserTask_Announce", notice(5, 9, true));
        Map<String, Object> filing =
                Map.of("paper", "F-9", "saidOn", today().minusDays(1).toString(), "explained", "Desk");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_File", filing))
                .hasStackTraceContaining("醒目");
        tasklist.complete(MANAGER, id, "UserTask_File", with(filing, "highlighted", true));
        assertThat(user.get(link + "?lang=en").body()).contains("Answer in &lt;1&gt; day", "Desk");
        assertThat(user.post(link, Map.of("text", " ")).statusCode()).isEqualTo(422);
        assertThat(user.post(link, Map.of("text", "Too <short>", "author", "U. User", "contact", "u@user.example"))
                        .statusCode())
                .isEqualTo(302);
        String api = "/api/v1" + link;
        assertThat(json(user, api, "{\"text\":\"Fine\"}").statusCode()).isEqualTo(201);
        assertThat(json(user, api, "{\"text\":\"" + "x".repeat(4_001) + "\"}").body())
                .contains("\"field\":\"text\"");
        assertThat(user.get(api).body())
                .contains("\"commentsUntil\"", "\"explained\":\"Desk\"")
                .doesNotContain(caseFiles.get(id).number());

        time.pass(id, Duration.ofDays(6));
        assertThat(json(user, api, "{\"text\":\"Late\"}").statusCode()).isEqualTo(422);
        assertThat(user.get(link + "?lang=en").body())
                .contains("No comments are taken any more")
                .doesNotContain("<textarea");
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
                .contains("Too &lt;short&gt;", "taken up in part", "F-9", "Comments of users: 2", "u@user.example");
        String comments = "/staff/cases/" + caseFiles.get(id).number() + "/comments/1?lang=en";
        assertThat(person.get(comments).body()).contains("Too &lt;short&gt;", "Comments of users: 2");
        assertThat(person.get(comments + "&page=2").body())
                .contains("Earlier comments")
                .doesNotContain("Too &lt;");
        assertThat(person.get(comments.replace("/1?", "/2?")).statusCode()).isEqualTo(404);
        assertThat(record(id, MANAGER))
                .contains(
                        "\"text\":\"Too <short>\"",
                        "\"outcome\":\"partly\"",
                        "\"reply\":\"Two days\"",
                        "\"filed\":\"F-9\"");
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
                .contains("Works and design", "Works: issue of the design", "Name of the client")
                .contains("data-of=\"power-utility/works it-operations/works\"");
        Map<String, String> wrong =
                Map.of("profile", "telecom", "kind", "works", "model", "normal", "subject", "S", "lang", "en");
        assertThat(person.post("/staff/changes/new", wrong).body())
                .contains("kind-error", "The commitment itself", "description-error");
        assertThat(json(
                                program,
                                "/api/v1/changes",
                                "{\"kind\":\"works\",\"template\":\"restart-service\",\"description\":\"D\"" + client
                                        + "}")
                        .body())
                .contains("\"field\":\"template\"");
        for (String category : List.of("quantity", "unapproved-change", "lost-item", "rating-review")) {
            assertThat(program.get("/api/v1/cases?category=" + category).statusCode())
                    .isEqualTo(200);
        }
        assertThat(person.get("/staff/cases?lang=zh-CN").body()).contains("人员：");
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

    private String record(CaseId id, String reader) {
        return new Visitor(port)
                .withBasic(reader, Visitor.SAMPLE_PASSWORD)
                .get("/api/v1/cases/" + caseFiles.get(id).number() + "/change")
                .body();
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
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
        String secret = path(links.answer(question).address()).substring("/agreements/".length());

        assertThat(new Visitor(port).get("/comments/" + secret).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> links.commented(secret)).isNotInstanceOf(InvalidInputException.class);
    }
}
