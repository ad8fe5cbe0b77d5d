package org.answerable.deadline;

import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.usecase.SummariseDay;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Notices;
import org.answerable.notification.sending.PacedNotices;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How much people are told at once, within which hours, and that nothing is lost or told twice. */
// Late: it leaves hundreds of overdue deadlines, which a sweep of another test would look at first.
@Order(Integer.MAX_VALUE - 1)
@ServerTest
class NoticePaceIT {

    private static final String HEAD = "zhou.qiang@answerable.example";
    private static final String ON_DUTY = "xu.hui";
    private static final List<String> HANDLERS = List.of("wu.jing", "tang.bo", "feng.xue", "zhao.min");
    private static final int CASES = 500;

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Notices notices;

    @Autowired
    SummariseDay summaries;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    Ledger ledger;

    @Autowired
    TaskService tasks;

    Probe probe;
    PacedNotices paced;

    @BeforeEach
    void nothingWaits() {
        probe = new Probe(context);
        paced = new PacedNotices(context);
        mails.deliver();
        clock.advance(Duration.ofHours(2));
    }

    @Test
    @Tag("h2-only")
    void fiveHundredDeadlinesDueInTheSameMinuteAreAFewMailsAndNothingIsLost() throws Exception {
        Map<String, Integer> before = counts();
        Map<String, Set<String>> expected = new HashMap<>();
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(opened(i, expected));
        }
        clock.advance(Duration.ofMinutes(40));
        cases.forEach(probe::executeDueJobs);
        clock.advance(Duration.ofSeconds(10));
        paced.leave();
        mails.deliver();

        for (String reader : expected.keySet()) {
            List<Received> received = mails.to(address(reader));
            List<Received> fresh = received.subList(before.get(reader), received.size());
            assertThat(fresh).as("mails to " + reader).hasSize(1);
            assertThat(fresh.size()).isLessThanOrEqualTo(PacedNotices.PER_HOUR);
            assertThat(numbers(fresh.get(0))).as("cases told to " + reader).isEqualTo(expected.get(reader));
        }
        assertThat(cases).allSatisfy(caseId -> assertThat(ledger.entries(caseId).stream()
                        .flatMap(entry -> entry.facts().stream())
                        .map(Ledger.RecordedFact::type))
                .containsSubsequence("notice.queued", "notice.sent"));
        paced.leave();
        clock.advance(Duration.ofMinutes(10));
        paced.leave();
        assertThat(expected.keySet())
                .allSatisfy(reader -> assertThat(mails.to(address(reader))).hasSize(before.get(reader) + 1));
    }

    /** Half are for the head at the due time, 200 for four handlers, and 50 for whoever is on duty. */
    private CaseId opened(int i, Map<String, Set<String>> expected) {
        String ladder = i < 250 ? "regulated" : i < 450 ? "standard" : "urgent";
        CaseId caseId = probe.opened("repair", List.of(order("ladder", ladder, "warn", "", "limit", "PT40M")));
        String reader = i < 250 ? "zhou.qiang" : i < 450 ? HANDLERS.get(i % HANDLERS.size()) : ON_DUTY;
        if (HANDLERS.contains(reader)) {
            tasks.claim(
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(caseId.value())
                            .singleResult()
                            .getId(),
                    reader);
        }
        expected.computeIfAbsent(reader, any -> new TreeSet<>())
                .add(caseFiles.get(caseId).number());
        return caseId;
    }

    private Map<String, Integer> counts() {
        List<String> readers = new ArrayList<>(HANDLERS);
        readers.addAll(List.of("zhou.qiang", ON_DUTY));
        return readers.stream().collect(Collectors.toMap(reader -> reader, reader -> mails.to(address(reader))
                .size()));
    }

    private static String address(String reader) {
        return reader + "@answerable.example";
    }

    /** All numbers in the attached file; the first lines stand in the mail. */
    private static Set<String> numbers(Received digest) throws Exception {
        MimeMultipart parts = (MimeMultipart) digest.message().getContent();
        String sheet = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return sheet.lines()
                .filter(line -> line.startsWith("\"CP-"))
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aDigestTellsFirstWhatBurnsMost() {
        List<String> numbers = new ArrayList<>();
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CaseId caseId = probe.opened(
                    "repair", List.of(order("ladder", "regulated", "warn", "", "limit", "PT" + (40 - i) + "M")));
            cases.add(caseId);
            numbers.add(0, caseFiles.get(caseId).number());
        }
        clock.advance(Duration.ofMinutes(41));
        cases.forEach(probe::executeDueJobs);
        clock.advance(Duration.ofSeconds(10));
        paced.leave();

        List<Received> received = mails.to(HEAD);
        Received digest = received.get(received.size() - 1);
        assertThat(digest.subject()).contains("7 项时限待您处理").contains(numbers.get(0));
        String html = digest.message().toString() + html(digest);
        assertThat(numbers).isSortedAccordingTo((one, other) -> html.indexOf(one) - html.indexOf(other));
        assertThat(html).contains("/staff/cases/" + numbers.get(0)).contains("已逾期");
    }

    private static String html(Received digest) {
        try {
            MimeMultipart all = (MimeMultipart) digest.message().getContent();
            MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
            return (String) words.getBodyPart(1).getContent();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whatIsNotUrgentWaitsForTheReadersHoursAndIsNotToldOnceANewerNoticeOrTheDeedCameFirst() {
        Instant saturday = nextSaturday();
        clock.advance(Duration.between(clock.instant(), saturday));
        CaseId told = probe.opened("second-line", List.of(order("ladder", "standard")));
        CaseId done = probe.opened("second-line", List.of(order("ladder", "standard")));
        clock.advance(Duration.ofMinutes(21));
        probe.executeDueJobs(told);
        probe.executeDueJobs(done);
        assertThat(mails.of(told)).as("a warning on a Saturday").isEmpty();
        deadlines.meet(done, Probe.KIND);
        clock.advance(Duration.ofMinutes(20));
        probe.executeDueJobs(told);
        assertThat(mails.of(told)).as("the time is over: urgent").hasSize(1);

        clock.advance(Duration.ofHours(50));
        assertThat(mails.of(told)).as("the warning that waited is told by then").hasSize(1);
        assertThat(mails.of(done)).isEmpty();
        assertThat(facts(told)).contains("notice.superseded");
        assertThat(facts(done)).contains("notice.moot");
    }

    private List<String> facts(CaseId caseId) {
        return ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }

    private Instant nextSaturday() {
        return clock.instant()
                .atZone(java.time.ZoneId.of("Europe/London"))
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY))
                .with(java.time.LocalTime.of(10, 0))
                .toInstant();
    }

    @Test
    void theHeadGetsOneSummaryOnAWorkingDayWithWhatIsLateDueTodayAndUnanswered() {
        Instant monday = nextSaturday()
                .atZone(java.time.ZoneId.of("Europe/London"))
                .plusDays(2)
                .with(java.time.LocalTime.of(7, 0))
                .toInstant();
        clock.advance(Duration.between(clock.instant(), monday.minus(Duration.ofHours(1))));
        CaseId late = probe.opened("second-line", List.of(order("ladder", "standard", "limit", "PT40M")));
        CaseId today = probe.opened("second-line", List.of(order("ladder", "standard", "limit", "PT9H")));
        CaseId later = probe.opened("second-line", List.of(order("ladder", "standard", "limit", "PT900H")));
        clock.advance(Duration.ofMinutes(59));
        probe.executeDueJobs(late);
        mails.deliver();
        int before = mails.to("raj.patel@answerable.example").size();

        summaries.summariseDue();
        assertThat(mails.to("raj.patel@answerable.example")).as("before eight").hasSize(before);
        clock.advance(Duration.ofMinutes(62));
        summaries.summariseDue();
        summaries.summariseDue();

        List<Received> received = mails.to("raj.patel@answerable.example").stream()
                .filter(mail -> mail.subject().contains("due today"))
                .toList();
        Received summary = received.get(received.size() - 1);
        assertThat(summary.text())
                .contains(caseFiles.get(late).number())
                .contains(caseFiles.get(today).number())
                .doesNotContain(caseFiles.get(later).number())
                .contains("nobody answered")
                .contains("/staff/deadlines");
        assertThat(received.stream().filter(mail -> mail.subject().equals(summary.subject())))
                .hasSize(1);
    }
}
