package org.answerable.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.testing.OwnServer;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The part "Add an organisation" of docs/profiles.md, done: a coach operator (F-12, D-20) as the sixth profile, by rows of tables
 * alone. A real server in a process of its own.
 */
@Tag("h2-only")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewOrganisationIT {

    private static final String END = "    </decisionTable>";
    private static final String COACH = "\"coach\"";

    private OwnServer server;
    private Visitor stranger;

    @BeforeAll
    void theOwnerAddsRowsAndStarts(@TempDir Path folder) throws Exception {
        server = new OwnServer(folder);
        append(
                "shared/service-level-profile",
                List.of("\"coach\",\"*\""),
                List.of(
                        COACH,
                        "\"Coach lines\"",
                        "\"长途客运\"",
                        "\"Asia/Shanghai\"",
                        "",
                        "\"complaint\"",
                        "",
                        "",
                        "1",
                        "",
                        ""));
        append(
                "complaint/complaint-categories",
                List.of(COACH),
                List.of("\"timetable\"", "\"Coach late or cancelled\"", "\"班车晚点或停开\"", "\"general\""));
        append(
                "complaint/complaint-categories",
                List.of(COACH),
                List.of("\"other\"", "\"Something else\"", "\"其他\"", "\"general\""));
        append(
                "shared/case-routing",
                List.of(COACH, "\"complaint\"", "\"timetable\"", "-"),
                List.of("\"operations-management\""));
        append(
                "shared/deadline-policy",
                List.of(COACH, "\"complaint\"", "-", "-", "-"),
                List.of(
                        "\"first-reply\"",
                        "\"internal\"",
                        "\"always\"",
                        "\"PT3H\"",
                        "\"0.5\"",
                        "\"prompt\"",
                        "false",
                        "",
                        "0"));
        append(
                "shared/deadline-policy",
                List.of(COACH, "\"complaint\"", "-", "-", "\"letter\""),
                List.of("\"resolve\"", "\"D-20\"", "\"always\"", "", "", "\"standard\"", "false", "", "0"));
        assertThat(server.lint()).endsWith("0 findings\n");
        server.start();
        stranger = new Visitor(server.port());
    }

    @AfterAll
    void nothingKeepsRunning() throws InterruptedException {
        server.stop();
    }

    @Test
    void aComplaintByRestIsRoutedAndBoundAsTheRowsSay() throws Exception {
        JsonNode filed = file("rest", "timetable");

        assertThat(filed.path("deadlines")).hasSize(1);
        JsonNode known = caseOf(filed, "sun.li");
        assertThat(known.path("profile").asText()).isEqualTo("coach");
        assertThat(known.path("ownerDepartment").asText()).isEqualTo("operations-management");
        assertThat(known.path("state").asText()).isEqualTo("first-reply");
        assertThat(filed.path("deadlines").get(0).path("kind").asText()).isEqualTo("first-reply");
        assertThat(Instant.parse(filed.path("deadlines").get(0).path("due").asText()))
                .isEqualTo(Instant.parse(known.path("receivedAt").asText()).plus(Duration.ofHours(3)));
    }

    @Test
    void aLetterIsPromisedToBeHandledAtOnceWithoutAFigure() throws Exception {
        JsonNode known = caseOf(file("letter", "other"), "wang.fang");

        assertThat(known.path("ownerDepartment").asText()).isEqualTo("customer-centre");
        assertThat(known.path("state").asText()).isEqualTo("triage");
        assertThat(known.path("deadlines"))
                .filteredOn(deadline -> deadline.path("kind").asText().equals("resolve"))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.path("source").asText()).isEqualTo("D-20");
                    assertThat(deadline.path("due").isNull()).isTrue();
                });
    }

    @Test
    void thePageNamesItInBothLanguagesAndFilesItsComplaints() throws Exception {
        assertThat(page("/complaints/new?lang=zh-CN").text()).contains("长途客运");
        assertThat(page("/complaints/new/coach").select("#category option").eachText())
                .contains("班车晚点或停开", "其他");
        assertThat(page("/complaints/new?lang=en").text()).contains("Coach lines");
        Document form = page("/complaints/new/coach");
        assertThat(form.select("#category option").eachText()).contains("Coach late or cancelled", "Something else");

        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "profile", "coach",
                "once", form.selectFirst("input[name=once]").val(),
                "category", "timetable",
                "subject", "The coach left early",
                "description", "I saw it leave.",
                "name", "Ann",
                "email", "ann@example.org",
                "language", "en",
                "website", ""));
        var answer = stranger.post("/complaints/new", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Document filed = page(answer.headers().firstValue("Location").orElseThrow());
        String number = filed.text().replaceAll("(?s).*(CP-\\d{4}-\\d{6}).*", "$1");
        assertThat(filed.text()).contains("First reply");

        JsonNode known = server.call("GET", "/api/v1/cases/" + number, null, "sun.li");
        assertThat(known.path("ownerDepartment").asText()).isEqualTo("operations-management");
    }

    @Test
    void theClerksFormOffersIt() throws Exception {
        String form = server.call(
                        "GET",
                        "/engine-rest/process-definition/key/complaint-handling/deployed-start-form",
                        null,
                        "zhao.min")
                .toString();

        assertThat(form).contains("Coach lines · 长途客运", "Coach late or cancelled · 班车晚点或停开", "category_coach");
    }

    private JsonNode file(String channel, String category) throws IOException, InterruptedException {
        return server.call(
                "POST",
                "/api/v1/complaints",
                """
                {"profile": "coach", "channel": "%s", "category": "%s", "subject": "No coach", "description": "None came.",
                 "party": {"name": "Anna", "email": "anna@example.org"}}
                """
                        .formatted(channel, category),
                "wang.fang");
    }

    private JsonNode caseOf(JsonNode filed, String reader) throws IOException, InterruptedException {
        return server.call("GET", "/api/v1/cases/" + filed.path("number").asText(), null, reader);
    }

    private Document page(String path) {
        var answer = stranger.get(path);
        for (int hops = 0; answer.statusCode() == 302 && hops < 3; hops++) {
            answer = stranger.get(answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Adds a row at the end of the table, as Modeler writes it. */
    private void append(String table, List<String> inputs, List<String> outputs) throws IOException {
        String name = "processes/" + table + ".dmn";
        String row = "Row_" + (inputs.hashCode() * 31 + outputs.hashCode() & 0xffff);
        StringBuilder rule = new StringBuilder("      <rule id=\"" + row + "\">\n");
        for (int at = 0; at < inputs.size(); at++) {
            rule.append("        <inputEntry id=\"" + row + "_in" + at + "\"><text>" + inputs.get(at)
                    + "</text></inputEntry>\n");
        }
        for (int at = 0; at < outputs.size(); at++) {
            rule.append("        <outputEntry id=\"" + row + "_out" + at + "\"><text>" + outputs.get(at)
                    + "</text></outputEntry>\n");
        }
        server.change(name, END, rule + "      </rule>\n" + END);
    }
}
