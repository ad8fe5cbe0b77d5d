package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.DeadlineExplanation.Item;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.ExplanationWords;
import org.answerable.directory.Directory;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.TestTime;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One complaint over the Chinese New Year with two make-up working days (调休), a question that rests its clock, a hand-over and an
 * extension: segments, timers, notices and explanation as written down here beforehand.
 *
 * <p>The holiday is the one decreed for 2026, moved by whole weeks to come, for the test's clock only moves forward. S is the Sunday on
 * which it begins; closed S..S+8, make-up days the Saturdays S-1 and S+13, which carry a Monday's hours. Open 9–12 and 13:30–18, so a
 * working day has 7:30. The promise: 40 hours, warned at a half and at four fifths.
 *
 * <pre>
 *               counted   in all
 * S-2  Fri  16:30–18      1:30     1:30   filed at 16:30, with the customer centre
 * S-1  Sat  make-up       7:30     9:00
 * S..S+8    closed                        (S-1 18:00 to S+9 9:00: 9 days 15 h = 231 h)
 * S+9  Tue   9–11:30      2:30    11:30   question asked at 11:30: rests with 28:30 left
 * S+11 Thu  10–12         2:00    13:30   answered at 10:00: rested 46:30
 *           13:30–15      1:30    15:00   quality takes it over at 15:00
 *           15–18         3:00    18:00
 * S+12 Fri                7:30    25:30   half of 40 = 20:00: two hours after 9:00, at 11:00
 * S+13 Sat  make-up       7:30    33:00   four fifths of 40 = 32:00: an hour before 18:00, at 17:00
 * S+14 Sun  closed
 * S+15 Mon                7:30    40:30   40:00 at 17:30: due; before the rest: S+9 16:30, S+10 24:00, S+11 31:30, S+12 39:00, S+13 10:00
 * extended on S+12 at 16:00 until S+16 12:00: 0:30 of S+15 and 3:00 of S+16 more, so 43:30; four fifths of it = 34:48: S+15 10:48
 * S+15      9–12, 13:30–16  5:30  38:30   answered at 16:00, 5:00 unused
 *
 * Mails: to the complainant the receipt, the question, the extension and the answer, each when it happens. To staff: what the complainant
 * added (S+11 10:00, to the customer centre), the offer (14:00, to quality), that it was taken (15:00, to who offered it), the request to
 * who leads quality (S+12 15:00) and its approval to who asked. Notices, both to who has the case by then, within office hours: half
 * (S+12 11:00, due S+15 17:30) and four fifths (S+15 10:48, due S+16 12:00). None at S+13 17:00, where four fifths were before.
 * </pre>
 */
@ServerTest
@Tag("h2-only")
class SpringFestivalIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ROW = "      <rule id=\"Rule_PowerUtility_Resolve\">";
    private static final String INVESTIGATE = "UserTask_ResolveComplaint";
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss (O)", Locale.ENGLISH);

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    AddMessage messages;

    @Autowired
    ExtendDeadline extensions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ExplanationWords words;

    @Autowired
    Ledger ledger;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    Directory directory;

    @Autowired
    Mails mails;

    private final List<String> posted = new ArrayList<>();
    private LocalDate sunday;
    private CaseId id;

    @Test
    void aComplaintLivesThroughTheHolidayAsReckonedByHand() throws IOException {
        sunday = LocalDate.ofInstant(clock.instant(), SHANGHAI)
                .plusDays(3)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        String calendar = "festival-" + Ids.next().substring(28);
        decreed(calendar);
        String deployment = promised(calendar);
        mails.deliver();
        try (TestTime.Held still = TestTime.hold()) {
            lives();
            explained(calendar);
            mailed();
        } finally {
            repository.deleteDeployment(deployment);
        }
    }

    private void lives() {
        until(-2, "16:30");
        id = complaints.filed("power-utility", "bill");
        dueAndNextRung(at(13, "10:00"), at(10, "14:00"));
        until(9, "11:30");
        complaints.complete(id, "li.na", Map.of("outcome", "ask", "question", "Which meter?"));
        assertThat(resolve().state()).isEqualTo(Deadline.State.PAUSED);
        assertThat(resolve().remaining()).isEqualTo(Duration.parse("PT28H30M"));
        until(11, "10:00");
        messages.add(id, "The one in the cellar", "web");
        dueAndNextRung(at(15, "17:30"), at(12, "11:00"));
        until(11, "14:00");
        complaints.complete(
                id, "li.na", Map.of("outcome", "hand-over", "department", "quality", "reason", "About quality"));
        until(11, "15:00");
        tasklist.complete("james.wood", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));
        dueAndNextRung(at(15, "17:30"), at(12, "11:00"));
        until(12, "11:00");
        dueAndNextRung(at(15, "17:30"), at(13, "17:00"));
        until(12, "15:00");
        complaints.as("james.wood", () -> {
            extensions.ask(id, "resolve", at(16, "12:00"), "The meter is read on Monday");
            return null;
        });
        until(12, "16:00");
        tasklist.complete("song.jie", id, "UserTask_ApproveExtension", Map.of("outcome", "approve"));
        dueAndNextRung(at(16, "12:00"), at(15, "10:48"));
        until(13, "17:00");
        assertThat(notices()).as("that time was four fifths before").containsExactly("warned S+12 11:00");
        until(15, "10:48");
        // Kept at the very due time is kept, so the next rung is climbed just after it; the engine wakes up at whole
        // seconds.
        dueAndNextRung(at(16, "12:00"), at(16, "12:00:01"));
        until(15, "16:00");
        complaints.answered(id, "james.wood", "not-substantiated", "The meter is right.");
        complaints.stands(id, "answered");
        assertThat(notices()).containsExactly("warned S+12 11:00", "warned S+15 10:48");
    }

    /** Everything that left, when it was handed to the mail server and to whom. */
    private void mailed() {
        post();
        String number = complaints.file(id).number();
        assertThat(posted.stream().map(mail -> mail.replace(number, "CP")))
                .containsExactly(
                        "S-2 16:30 ann@example.org: We have received your complaint CP",
                        "S+9 11:30 ann@example.org: A question about your complaint CP",
                        "S+11 10:00 " + address("customer-centre") + ": CP：投诉人补充了信息",
                        "S+11 14:00 " + address("quality") + ": CP: a complaint is offered to your department",
                        "S+11 15:00 li.na@answerable.example: CP：移交已被接收",
                        "S+12 11:00 james.wood@answerable.example: Deadline of CP: resolution is due soon",
                        "S+12 15:00 song.jie@answerable.example: CP：申请延长时限",
                        "S+12 16:00 ann@example.org: CP: we need more time for your complaint",
                        "S+12 16:00 james.wood@answerable.example: CP: more time was approved",
                        "S+15 10:48 james.wood@answerable.example: Deadline of CP: resolution is due soon",
                        "S+15 16:00 ann@example.org: Our answer to your complaint CP");
        assertThat(mails.of(id).stream().filter(mail -> mail.subject().startsWith("Deadline of")))
                .satisfiesExactly(
                        half -> assertThat(half.text()).contains("17:30"),
                        extended -> assertThat(extended.text()).contains("12:00"));
    }

    private String address(String department) {
        return directory.department(department).orElseThrow().mail();
    }

    /** Hands over what is due now, as the sender of a running server does all the time. */
    private void post() {
        List<Received> all = mails.of(id);
        all.subList(posted.size(), all.size())
                .forEach(mail -> posted.add(named(clock.instant()) + " " + mail.to() + ": " + mail.subject()));
    }

    private void explained(String calendar) {
        DeadlineExplanation told = deadlines.explain(id, "resolve").orElseThrow();

        assertThat(told.items().stream().map(this::segment))
                .containsExactly(
                        "S-2 16:30 counted 1:30 customer-centre",
                        "S-2 18:00 closed 15:00 customer-centre",
                        "S-1 09:00 counted 3:00 customer-centre",
                        "S-1 12:00 closed 1:30 customer-centre",
                        "S-1 13:30 counted 4:30 customer-centre",
                        "S-1 18:00 closed 231:00 customer-centre",
                        "S+9 09:00 counted 2:30 customer-centre",
                        "S+9 11:30 paused 46:30 complainant",
                        "S+11 10:00 counted 2:00 customer-centre",
                        "S+11 12:00 closed 1:30 customer-centre",
                        "S+11 13:30 counted 1:30 customer-centre",
                        "S+11 15:00 counted 3:00 quality",
                        "S+11 18:00 closed 15:00 quality",
                        "S+12 09:00 counted 3:00 quality",
                        "S+12 12:00 closed 1:30 quality",
                        "S+12 13:30 counted 4:30 quality",
                        "S+12 18:00 closed 15:00 quality",
                        "S+13 09:00 counted 3:00 quality",
                        "S+13 12:00 closed 1:30 quality",
                        "S+13 13:30 counted 4:30 quality",
                        "S+13 18:00 closed 39:00 quality",
                        "S+15 09:00 counted 3:00 quality",
                        "S+15 12:00 closed 1:30 quality",
                        "S+15 13:30 counted 2:30 quality");
        // Closed hours of the customer centre: 15:00 + 1:30 + 231:00 + 1:30 = 249:00; of quality: 15:00 + 1:30 + 15:00
        // + 1:30 +
        // 39:00 + 1:30 = 73:30. Counted: 15:00 and 23:30. All: 38:30 + 322:30 + 46:30 = 407:30, from S-2 16:30 to S+15
        // 16:00.
        assertThat(words.full(told, Locale.ENGLISH, SHANGHAI))
                .containsExactly(
                        "Rule: resolution, from F-15, by the table " + policy() + ".",
                        "Clock: calendar " + calendar + ", version 1.",
                        "Start: " + said(-2, "16:30") + ".",
                        "Limit: 40 h; extended 1 time(s) by 3:30:00 in all, it is 43:30:00 of counted time.",
                        "Until " + said(15, "16:00")
                                + " or the due time, whichever was first: 38:30:00 counted, 322:30:00 closed hours, 46:30:00 paused.",
                        "Limit 43:30:00 - counted 38:30:00 = unused 5:00:00. It was due " + said(16, "12:00")
                                + " and ended in time.",
                        "Customer centre 客户服务中心: 15:00:00 counted, 249:00:00 closed hours, 0:00:00 paused, 0:00:00 after the due time.",
                        "The complainant: 0:00:00 counted, 0:00:00 closed hours, 46:30:00 paused, 0:00:00 after the due time.",
                        "Quality 质量管理部: 23:30:00 counted, 73:30:00 closed hours, 0:00:00 paused, 0:00:00 after the due time.");
    }

    private Instant at(int day, String hour) {
        return sunday.plusDays(day)
                .atTime(LocalTime.parse(hour))
                .atZone(SHANGHAI)
                .toInstant();
    }

    private String said(int day, String hour) {
        return SAID.format(at(day, hour).atZone(SHANGHAI));
    }

    /** The moment as the comment above names it. */
    private String named(Instant moment) {
        long day = sunday.until(LocalDate.ofInstant(moment, SHANGHAI), ChronoUnit.DAYS);
        return "S%+d %s".formatted(day, LocalTime.ofInstant(moment, SHANGHAI));
    }

    private void until(int day, String hour) {
        Duration ahead = Duration.between(clock.instant(), at(day, hour));
        if (id == null) {
            ((AdjustableClock) clock).advance(ahead);
        } else {
            post();
            time.pass(id, ahead);
            post();
        }
    }

    /** Due time, the task's date, and the timer that wakes up next are the ones reckoned. */
    private void dueAndNextRung(Instant due, Instant rung) {
        assertThat(named(resolve().due())).isEqualTo(named(due));
        assertThat(tasks()).extracting(OpenTask::due).containsExactly(due);
        assertThat(named(nextTimer())).isEqualTo(named(rung));
    }

    private List<OpenTask> tasks() {
        return List.of(tasklist.task(id, INVESTIGATE));
    }

    private Instant nextTimer() {
        return complaints.instances(id).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Deadline resolve() {
        return deadlines.of(id, "resolve").orElseThrow();
    }

    /** The ledger's rungs of the promise, with the moment at which each was climbed. */
    private List<String> notices() {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream()
                        .filter(fact -> List.of("deadline.warned", "deadline.due", "deadline.escalated")
                                .contains(fact.type()))
                        .filter(fact -> "resolve".equals(fact.values().get("kind")))
                        .map(fact -> fact.type().substring("deadline.".length()) + " " + named(entry.occurred())))
                .toList();
    }

    private String segment(Item item) {
        return "%s %s %d:%02d %s"
                .formatted(
                        named(item.from()),
                        item.counts().name().toLowerCase(Locale.ROOT),
                        item.length().toHours(),
                        item.length().toMinutesPart(),
                        item.department() == null || item.whose() != DeadlineExplanation.Whose.DEPARTMENT
                                ? item.whose().name().toLowerCase(Locale.ROOT)
                                : item.department());
    }

    private String policy() {
        return resolve().policyVersion().replaceFirst(":", ", version ");
    }

    /** The owner of calendars writes the decree down on the page. */
    private void decreed(String calendar) {
        Visitor owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        owner.get("/staff?lang=en");
        Map<String, String> fields = new HashMap<>(
                Map.of("id", calendar, "basedOn", "0", "nameEn", "Festival", "nameZh", "春节", "zone", "Asia/Shanghai"));
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            fields.put(day, "09:00-12:00, 13:30-18:00");
        }
        fields.putAll(Map.of("saturday", "", "sunday", "", "reason", "decreed", "makeUp", "monday", "action", "save"));
        fields.put(
                "days",
                "%s..%s closed 春节\n%s like monday 补班\n%s like monday 补班"
                        .formatted(sunday, sunday.plusDays(8), sunday.minusDays(1), sunday.plusDays(13)));
        var saved = owner.post("/staff/calendars/edit", fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    }

    /** A row of the table as its owner would add it: bills are answered within 40 hours of that calendar. */
    private String promised(String calendar) throws IOException {
        String shipped = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));
        String rule = shipped.substring(shipped.indexOf(ROW), shipped.indexOf("</rule>", shipped.indexOf(ROW)) + 7);
        String own = rule.replace("PowerUtility_Resolve", "PowerUtility_Bill")
                .replace("_category\"><text>-", "_category\"><text>\"bill\"")
                .replace("\"always\"", "\"" + calendar + "\"")
                .replace("_limit\"><text>", "_limit\"><text>\"PT40H\"")
                .replace("_pauseReasons\"><text>", "_pauseReasons\"><text>\"waiting-complainant\"");
        return repository
                .createDeployment()
                .name("spring-festival")
                .addInputStream(
                        "deadline-policy.dmn",
                        new ByteArrayInputStream(
                                shipped.replace(ROW, own + "\n" + ROW).getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }
}
