package org.answerable.workplace.web;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The case list, its search box and its export, as people of different departments see them. */
@ServerTest
class CaseExportIT {

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final int MANY = 50_000;

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MeterRegistry meters;

    private final String own = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theFileHoldsWhatTheListShowsInItsOrderAndNothingElse() {
        CaseFile first =
                aCase().about("=HYPERLINK(1) " + own, "text").receivedAt(DAY).open(caseFiles);
        CaseFile second = aCase().about("再次 𠮷, " + own, "text")
                .receivedAt(DAY.plusSeconds(60))
                .open(caseFiles);
        aCase().about("Something else", "text").open(caseFiles);
        caseFiles.assign(first.id(), "repair", null);

        String[] all = csv("emma.clark", "q=" + own);
        assertThat(all[0]).startsWith("\uFEFFNumber,Kind,Subject,State,Department,Responsible,Category");
        assertThat(all).hasSize(3);
        assertThat(all[1]).startsWith(second.number() + ",Complaint,\"再次 𠮷, " + own + "\"");
        assertThat(all[2])
                .startsWith(first.number() + ",Complaint,'=HYPERLINK(1) " + own)
                .contains("Repair");
        assertThat(csv("emma.clark", "q=" + own + "&order=oldest")[1]).startsWith(first.number());
        assertThat(csv("emma.clark", "bom=false&q=" + own)[0]).startsWith("Number,");

        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(CaseExport.class);
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
        String[] ofRepair = csv("xu.hui", "q=" + own);
        logger.detachAppender(log);
        assertThat(ofRepair).hasSize(2);
        assertThat(ofRepair[1]).startsWith(first.number());
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Export of cases by xu.hui as csv: 1 rows of /staff/cases/export.csv?q=" + own);
        assertThat(meters.get("answerable.cases.exported")
                        .tag("format", "csv")
                        .counter()
                        .count())
                .isPositive();
        assertThat(visitor("emma.clark")
                        .get("/staff/cases/export.csv?from=nonsense")
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void theWorkbookHoldsTheSame() throws IOException {
        CaseFile file = aCase().about("投诉 " + own, "text").receivedAt(DAY).open(caseFiles);

        byte[] workbook = visitor("emma.clark", "en")
                .open("/staff/cases/export.xlsx?q=" + own)
                .readAllBytes();

        assertThat(SheetsTest.xml(SheetsTest.unzipped(workbook).get("xl/worksheets/sheet1.xml"))
                        .select("row[r=2] t")
                        .eachText())
                .contains(file.number(), "投诉 " + own);
    }

    @Test
    void thePageSearchesLeafsAndOffersTheFiles() {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            files.add(aCase().about("a+b {x} " + own + " " + i, "text")
                    .receivedAt(DAY.plusSeconds(i))
                    .open(caseFiles));
        }
        Visitor reader = visitor("emma.clark");

        Document first = page(reader, "/staff/cases?q=a%2Bb+%7Bx%7D+" + own);
        assertThat(first.select("input[name=q]").val()).isEqualTo("a+b {x} " + own);
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        Document second = page(reader, first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.text()).contains(files.get(0).number());
        assertThat(second.select("a[rel=next]")).isEmpty();
        Document back = page(reader, second.select("a[rel=prev]").attr("href"));
        assertThat(back.select("tbody").text()).isEqualTo(first.select("tbody").text());
        Document turned =
                page(reader, first.select("th[aria-sort=descending] a").attr("href"));
        assertThat(turned.select("tbody tr").first().text())
                .contains(files.get(0).number());
        String export = first.select("a[href*=export.csv]").attr("href");
        assertThat(reader.get(export).body().lines()).hasSize(61);
    }

    @Test
    void theFiltersOfThePageNarrowAndStay() {
        CaseFile file = aCase().profile("telecom").about(own, "text").open(caseFiles);
        caseFiles.classify(file.id(), "wrong-charge", "major");
        String all = "/staff/cases?q=" + own + "&kind=complaint&state=" + file.state() + "&profile=telecom"
                + "&category=wrong-charge&severity=major&open=open&from=2001-01-01";

        Document page = page(visitor("emma.clark", "en"), all);
        assertThat(page.select("tbody").text()).contains(file.number(), "major");
        assertThat(page.select("details[open]")).hasSize(1);
        assertThat(page.select("select[name=kind] option[selected]").text()).isEqualTo("Complaint");
        assertThat(page.select("select[name=state] option").eachAttr("value"))
                .contains("received", "waiting-complainant", "done");
        for (String other : List.of(
                "kind=release",
                "state=done",
                "profile=ride-hailing",
                "category=other",
                "severity=urgent",
                "overdue=true",
                "open=closed",
                "to=2001-01-01",
                "department=repair")) {
            assertThat(page(visitor("emma.clark"), "/staff/cases?q=" + own + "&" + other)
                            .text())
                    .as(other)
                    .doesNotContain(file.number());
        }
        assertThat(page(visitor("emma.clark", "zh-CN"), "/staff/cases?q=" + own).text())
                .contains("导出此列表", "搜索")
                .doesNotContain("??");
    }

    @Test
    void fiftyThousandRowsAreWrittenInPieces() throws IOException {
        String profile = "many-" + own.substring(0, 20);
        fill(profile);
        try {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    visitor("emma.clark", "en").open("/staff/cases/export.csv?profile=" + profile),
                    StandardCharsets.UTF_8))) {
                assertThat(lines.lines().count()).isEqualTo(MANY + 1);
            }
            assertThat(rowsOfWorkbook(visitor("emma.clark", "en").open("/staff/cases/export.xlsx?profile=" + profile)))
                    .isEqualTo(MANY + 1);
        } finally {
            database.update("delete from case_file where profile = ?", profile);
        }
    }

    private static long rowsOfWorkbook(InputStream file) throws IOException {
        String sheet = SheetsTest.unzipped(file.readAllBytes()).get("xl/worksheets/sheet1.xml");
        return sheet.split("<row ", -1).length - 1L;
    }

    private void fill(String profile) {
        List<Object[]> rows = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            String id = Ids.next();
            rows.add(new Object[] {id, "X" + own.substring(1, 8) + i, profile, "Subject " + i, DAY.plusSeconds(i)});
        }
        database.batchUpdate(
                """
                insert into case_file (id, number, kind, profile, channel, subject, description, state, locale, confidential,
                  received_at, changed_at, changed_by, version)
                values (?, ?, 'complaint', ?, 'import', ?, 'text', 'closed', 'en', false, ?, '2026-05-01 00:00:00', 'test', 1)
                """,
                rows);
    }

    private String[] csv(String userId, String query) {
        HttpResponse<String> answer = visitor(userId, "en").get("/staff/cases/export.csv?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename=\"cases-"));
        return answer.body().split("\r\n");
    }

    private Visitor visitor(String userId) {
        return visitor(userId, "en");
    }

    private Visitor visitor(String userId, String language) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(userId, Visitor.SAMPLE_PASSWORD);
        visitor.get("/staff?lang=" + language);
        return visitor;
    }

    private static Document page(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
