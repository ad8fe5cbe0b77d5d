package org.answerable.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.LedgerVerification;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.OutboxHistory;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports of generated files on the shared server; each test has a source of its own. */
@ServerTest
class ImportFileIT {

    private static final LocalDateTime SPRING_2025 = LocalDateTime.of(2025, 3, 9, 2, 0);
    private static final LocalDateTime AUTUMN_2024 = LocalDateTime.of(2024, 11, 3, 1, 30);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    ImportFile importing;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerVerification verification;

    @Autowired
    OutboxHistory mails;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    Mails mailbox;

    @Autowired
    EngineTime time;

    @Autowired
    TasklistUser people;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyRowBecomesOneCaseAndRunningAgainAddsNone() throws IOException {
        GeneratedRows rows =
                new GeneratedRows(source, 1).around(SPRING_2025, 40).around(AUTUMN_2024, 40);
        Path file = rows.in(folder);

        ImportReport first = run(file, mapping("PT72H", "in-work"));
        assertThat(first.closed() + first.open()).isEqualTo(rows.rows());
        assertThat(first.open()).isEqualTo(8);
        assertThat(first.refused()).isZero();
        assertThat(count()).isEqualTo(rows.rows());

        ImportReport again = run(file, mapping("PT72H", "in-work"));
        assertThat(again.known()).isEqualTo(rows.rows());
        assertThat(again.closed() + again.open() + again.refused()).isZero();
        assertThat(count()).isEqualTo(rows.rows());
    }

    @Test
    void aClosedRowIsAFileWithoutAProcessWhoseLedgerHasTheOriginalTimes() throws IOException {
        Path file = new GeneratedRows(source, 2)
                .row("1", "3/8/2025 23:30", "3/9/2025 3:15", "DSNY", "Dead Animal", "Closed")
                .in(folder);
        run(file, mapping("PT72H", "in-work"));

        CaseFile closed = only();
        Instant received = Instant.parse("2025-03-09T04:30:00Z");
        Instant ended = Instant.parse("2025-03-09T07:15:00Z");
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.receivedAt()).isEqualTo(received);
        assertThat(closed.closedAt()).isEqualTo(ended);
        assertThat(closed.ownerDepartment()).isEqualTo("repair");
        assertThat(closed.channel()).isEqualTo("import");
        assertThat(processes.positions(closed.id())).isEmpty();
        assertThat(deadlines.of(closed.id())).isEmpty();
        List<Ledger.Entry> entries = ledger.entries(closed.id());
        assertThat(entries).extracting(Ledger.Entry::occurred).containsExactly(received, ended);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.recorded()).isAfter(ended);
            assertThat(entry.channel()).isEqualTo("import");
        });
        assertThat(entries.get(0).facts().get(0).type()).isEqualTo("casefile.imported");
        assertThat(entries.get(0).facts().get(0).values())
                .containsEntry("source", source)
                .containsEntry("row", "1");
        assertThat(verification.verifyAll(problem -> {}).sound()).isTrue();
    }

    @Test
    void anOpenRowGoesOnInItsDepartmentAndIsFinishedThere() throws IOException {
        Path file = new GeneratedRows(source, 3)
                .row("1", local(Duration.ofHours(30)), "", "DOHMH", "Pet Shop", "In Progress")
                .in(folder);
        run(file, mapping("PT72H", "in-work"));

        CaseFile open = only();
        assertThat(open.state()).isEqualTo("in-work");
        assertThat(open.ownerDepartment()).isEqualTo("quality");
        assertThat(processes.openTasks(open.id()))
                .extracting(OpenTask::elementId)
                .containsExactly("UserTask_ResolveComplaint");
        assertThat(people.sees("song.jie", open.id(), "UserTask_ResolveComplaint"))
                .isTrue();
    }

    @Test
    void deadlinesCountFromTheRowsOwnTimeAndRungsThatArePastAreRecordedNotMailed() throws IOException {
        Path file = new GeneratedRows(source, 4)
                .row("1", local(Duration.ofHours(20)), "", "DSNY", "Dead Animal", "In Progress")
                .in(folder);
        run(file, rideHailing("in-work"));

        CaseFile open = only();
        Deadline resolve = deadlines.of(open.id(), "resolve").orElseThrow();
        assertThat(resolve.due()).isEqualTo(open.receivedAt().plus(Duration.ofHours(24)));
        assertThat(resolve.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadlines.of(open.id(), "first-reply")).isEmpty();
        assertThat(rungs(resolve)).hasSize(2).allMatch(rung -> rung.get("recipients") == null);
        assertThat(time.executeDueJobs(open.id())).isZero();
        assertThat(mails.of(open.id())).isEmpty();

        time.passUntil(open.id(), resolve.due());
        delivery.deliverDue();
        assertThat(mails.of(open.id()))
                .extracting(OutboxHistory.Told::template)
                .isNotEmpty()
                .containsOnly("deadline-notice");
        assertThat(deadlines.of(open.id(), "resolve").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
    }

    @Test
    void aRowThatIsLongPastDueIsBreachedAndItsWholeLadderIsPast() throws IOException {
        Path file = new GeneratedRows(source, 5)
                .row("1", "3/8/2025 12:00", "", "DSNY", "Dead Animal", "In Progress")
                .in(folder);
        run(file, rideHailing("first-reply"));

        CaseFile open = only();
        assertThat(open.state()).isEqualTo("first-reply");
        assertThat(deadlines.of(open.id())).hasSize(2).allSatisfy(deadline -> assertThat(deadline.state())
                .isEqualTo(Deadline.State.BREACHED));
        assertThat(time.pass(open.id(), Duration.ofMinutes(10))).isZero();
        assertThat(mails.of(open.id())).isEmpty();
        assertThat(ledger.entries(open.id()).stream()
                        .flatMap(entry -> entry.facts().stream())
                        .map(Ledger.RecordedFact::type))
                .contains("deadline.rung-past", "deadline.breached")
                .doesNotContain("notice.queued", "deadline.warned");
    }

    @Test
    void aRowForTriageWaitsAtTheFrontDeskWhateverTheTableAnswers() throws IOException {
        Path file = new GeneratedRows(source, 6)
                .row("1", local(Duration.ofHours(1)), "", "NYPD", "Animal-Abuse", "In Progress")
                .in(folder);
        run(file, mapping("PT72H", "triage"));

        CaseFile open = only();
        assertThat(open.state()).isEqualTo("triage");
        assertThat(open.ownerDepartment()).isEqualTo("customer-centre");
    }

    @Test
    void eachHeadGetsOneSummaryOfWhatTheImportBrought() throws IOException {
        Path file = new GeneratedRows(source, 7)
                .row("1", "3/8/2025 12:00", "", "DSNY", "Dead Animal", "In Progress")
                .row("2", local(Duration.ofHours(1)), "", "DSNY", "Dead Animal", "In Progress")
                .row("3", local(Duration.ofHours(1)), "", "DPR", "Dead Animal", "In Progress")
                .row("4", "3/8/2025 12:00", "3/8/2025 13:00", "DOHMH", "Pet Shop", "Closed")
                .in(folder);

        ImportReport report = run(file, rideHailing("in-work"));

        assertThat(report.told()).isEqualTo(2);
        List<Mails.Received> toHead = mailbox.to("zhou.qiang@answerable.example").stream()
                .filter(mail -> mail.subject().contains(source))
                .toList();
        assertThat(toHead)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("2 个未结案件").contains("其中 1 个"));
        assertThat(run(file, rideHailing("in-work")).told()).isZero();
    }

    @Test
    void refusedRowsStandInAFileWithFieldAndLimitAndCanBeMended() throws IOException {
        String tooLong = "x".repeat(210);
        Path file = new GeneratedRows(source, 8)
                .row("good", "3/8/2025 12:00", "3/8/2025 13:00", "DSNY", "Dead Animal", "Closed")
                .row("good", "3/8/2025 12:00", "3/8/2025 13:00", "DSNY", "Dead Animal", "Closed")
                .row("early", "3/8/2025 12:00", "3/8/2025 11:00", "DSNY", "Dead Animal", "Closed")
                .row("never", "3/8/2025 12:00", "", "DSNY", "Dead Animal", "Closed")
                .row("date", "tomorrow", "", "DSNY", "Dead Animal", "In Progress")
                .row("future", "3/8/2199 12:00", "", "DSNY", "Dead Animal", "In Progress")
                .row("agency", "3/8/2025 12:00", "3/8/2025 13:00", "FDNY", "Dead Animal", "Closed")
                .row("long", "3/8/2025 12:00", "3/8/2025 13:00", "DSNY", tooLong, "Closed")
                .row("", "3/8/2025 12:00", "3/8/2025 13:00", "DSNY", "Dead Animal", "Closed")
                .line("short,3/8/2025 12:00")
                .in(folder);

        ImportReport report = run(file, mapping("PT72H", "in-work"));

        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(9);
        List<String> refused = Files.readAllLines(refusedFile());
        assertThat(refused.get(0)).endsWith(",refused_line,refused_reason");
        assertThat(refused.stream().skip(1))
                .anyMatch(line -> line.startsWith("good,") && line.contains("line 2"))
                .anyMatch(
                        line -> line.startsWith("early,") && line.contains("closedAt: Not before 2025-03-08T17:00:00Z"))
                .anyMatch(line -> line.startsWith("never,") && line.contains("closedAt: "))
                .anyMatch(line ->
                        line.startsWith("date,") && line.contains("receivedAt: ") && line.contains("M/d/yyyy H:mm"))
                .anyMatch(line -> line.startsWith("future,") && line.contains("receivedAt: "))
                .anyMatch(line -> line.startsWith("agency,") && line.contains("NYPD, DSNY, DPR, DOHMH"))
                .anyMatch(line -> line.startsWith("long,") && line.contains("subject: At most 200 characters."))
                .anyMatch(line -> line.contains("Unique Key: Please fill this in."))
                .anyMatch(line -> line.startsWith("short,") && line.contains("13"));

        Path mended = Files.write(
                folder.resolve("mended.csv"),
                refused.stream().map(line -> line.replace("FDNY", "DPR")).toList());
        ImportReport second = run(mended, mapping("PT72H", "in-work"));
        assertThat(second.closed()).isEqualTo(1);
        assertThat(Files.readAllLines(refusedFile()).get(0)).containsOnlyOnce("refused_line");
    }

    @Test
    void aDryRunTellsEverythingAndWritesNothing() throws IOException {
        Path file = new GeneratedRows(source, 9)
                .around(SPRING_2025, 30)
                .row("bad", "never", "", "DSNY", "Dead Animal", "In Progress")
                .in(folder);
        Map<String, Object> before = tables();

        ImportReport report =
                importing.run(new ImportOrder(file, mapping("PT72H", "in-work"), true, refusedFile()), Progress.SILENT);

        assertThat(report.closed()).isEqualTo(27);
        assertThat(report.open()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.told()).isZero();
        assertThat(refusedFile()).exists();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void aRunThatEndsBetweenTwoBatchesGoesOnWithoutDoublesAndTellsTheHeadsOfBoth() throws IOException {
        GeneratedRows rows = new GeneratedRows(source, 10)
                .row("first", "3/8/2025 12:00", "", "DPR", "Dead Animal", "In Progress")
                .around(SPRING_2025, 700);
        Path file = rows.in(folder);
        Path mapping = mapping("PT72H", "in-work");

        assertThatThrownBy(() -> importing.run(new ImportOrder(file, mapping, false, refusedFile()), (done, share) -> {
                    if (done >= 250) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(count()).isEqualTo(250);

        ImportReport second = run(file, mapping);

        assertThat(second.known()).isEqualTo(250);
        assertThat(second.rows()).isEqualTo(rows.rows());
        assertThat(count()).isEqualTo(rows.rows());
        assertThat(database.queryForObject(
                        "select count(distinct case_id) from import_row where source = ?", Long.class, source))
                .isEqualTo(rows.rows());
        assertThat(second.told()).isEqualTo(4);
    }

    @Test
    void linesOfJsonAreReadTheSameWay() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cases.jsonl"),
                """
                {"id": 7, "at": {"opened": "2025-03-08T12:00:00+08:00", "closed": "2025-03-08T13:00:00+08:00"}, "what": "𠮷😀 不通", "who": {"name": "王芳", "mail": "wf@example.org"}}

                {"id": 8, "at": {"opened": "2025-03-08T12:00:00+08:00", "closed": null}, "what": "断网", "who": {"mail": "no mail"}}
                """);
        Path mapping = Files.writeString(
                folder.resolve("json.yaml"),
                """
                source: %s
                format: json-lines
                key: id
                fields:
                  profile: telecom
                  subject: {column: what}
                  description: {column: what}
                  department: customer-centre
                  stage: first-reply
                  receivedAt: {column: at.opened}
                  closedAt: {column: at.closed}
                  party.name: {column: who.name}
                  party.email: {column: who.mail}
                  locale: zh-CN
                """
                        .formatted(source));

        ImportReport report = run(file, mapping);

        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        CaseFile filed = only();
        assertThat(filed.subject()).isEqualTo("𠮷😀 不通");
        assertThat(filed.receivedAt()).isEqualTo("2025-03-08T04:00:00Z");
        assertThat(caseFiles.parties(filed.id()).get(0).email()).isEqualTo("wf@example.org");
        assertThat(Files.readString(refusedFile())).contains("party.email: This is not a mail address.");
    }

    @Test
    void aFileThatCannotBeReadOnSaysWhere() throws IOException {
        Path file = new GeneratedRows(source, 11).line("1,\"never closed").in(folder);

        assertThatThrownBy(() -> run(file, mapping("PT72H", "in-work")))
                .isInstanceOf(TransferRefusedException.class)
                .hasMessageContaining("line 2");
    }

    private ImportReport run(Path file, Path mapping) {
        return importing.run(new ImportOrder(file, mapping, false, refusedFile()), Progress.SILENT);
    }

    private Path refusedFile() {
        return folder.resolve("refused.csv");
    }

    private Path mapping(String limit, String stage) throws IOException {
        String text = Files.readString(GeneratedRows.MAPPING)
                .replace("source: nyc311", "source: " + source)
                .replace("PT72H", limit)
                .replace("stage: in-work", "stage: " + stage);
        return Files.writeString(folder.resolve("mapping.yaml"), text);
    }

    /** Promises with figures: first reply 45 minutes, resolution 24 hours. */
    private Path rideHailing(String stage) throws IOException {
        Path mapping = mapping("PT24H", stage);
        String text = Files.readString(mapping)
                .replace("profile: telecom", "profile: ride-hailing")
                .replaceAll("(?s)  category:.*?otherwise: other\n", "");
        return Files.writeString(mapping, text);
    }

    /** The local time so long ago. */
    private String local(Duration ago) {
        return DateTimeFormatter.ofPattern("M/d/yyyy H:mm")
                .format(clock.instant().minus(ago).atZone(NEW_YORK));
    }

    private CaseFile only() {
        return caseFiles.get(new CaseId(
                database.queryForObject("select case_id from import_row where source = ?", String.class, source)));
    }

    private long count() {
        return database.queryForObject(
                "select count(*) from import_row r join case_file c on c.id = r.case_id where r.source = ?",
                Long.class,
                source);
    }

    private List<Map<String, Object>> rungs(Deadline deadline) {
        return database.queryForList("select * from deadline_rung where deadline_id = ?", deadline.id());
    }

    private Map<String, Object> tables() {
        return database.queryForMap("select (select count(*) from case_file) as cases,"
                + " (select count(*) from ledger_entry) as entries, (select count(*) from import_run) as runs,"
                + " (select count(*) from import_row) as marks, (select count(*) from outbound_mail) as mails");
    }
}
