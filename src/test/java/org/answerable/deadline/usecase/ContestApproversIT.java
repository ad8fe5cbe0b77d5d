package org.answerable.deadline.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.calendar.Calendars;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Profiles;
import org.answerable.deadline.model.Before;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Terms;
import org.answerable.deadline.model.Turn;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.SaveDepartment;
import org.answerable.directory.Substitutes;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.WrittenTable;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides a contest: the department of a row of {@code case-routing}, else the one concerned or, where nobody else leads it, one above. */
@ServerTest
@Tag("h2-only")
class ContestApproversIT {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    /** The row that the documentation describes: all contests go to one department. */
    private static final String ROW =
            """
                  <rule id="Rule_Contests">
                    <inputEntry id="In_Contests_profile"><text>-</text></inputEntry>
                    <inputEntry id="In_Contests_kind"><text>"deadline-contest"</text></inputEntry>
                    <inputEntry id="In_Contests_category"><text>-</text></inputEntry>
                    <inputEntry id="In_Contests_severity"><text>-</text></inputEntry>
                    <outputEntry id="Out_Contests_department"><text>"inspection-office"</text></outputEntry>
                  </rule>
            """;

    @Autowired
    Directory directory;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Profiles profiles;

    @Autowired
    SaveDepartment saveDepartment;

    @Autowired
    Calendars calendars;

    @Test
    void aRowOfTheRoutingTableSendsContestsToItsDepartment() throws IOException {
        assertThat(approvers("").department(file(), promise("repair"), "xu.hui"))
                .as("as shipped")
                .contains("repair");
        assertThat(approvers(ROW).department(file(), promise("repair"), "xu.hui"))
                .contains("inspection-office");
    }

    @Test
    void whereNobodyElseLeadsTheDepartmentTheOneAboveDecides() throws IOException {
        led("contest-night-shift", "power-service-experts");
        led("contest-alone", null);
        ContestApprovers approvers = approvers("");

        assertThat(approvers.department(file(), promise("contest-night-shift"), "xu.hui"))
                .contains("contest-night-shift");
        assertThat(approvers.department(file(), promise("contest-night-shift"), "zhou.qiang"))
                .contains("power-service-experts");
        assertThat(approvers.of(contest("contest-night-shift", "zhou.qiang")))
                .extracting(Person::id)
                .containsExactly("huang.jun", "wu.jing");
        assertThat(approvers.department(file(), promise("contest-alone"), "zhou.qiang"))
                .as("nobody could decide")
                .isEmpty();
    }

    private void led(String id, String parent) {
        saveDepartment.save(new Department(
                id,
                id,
                "zhou.qiang",
                null,
                List.of(),
                null,
                ZoneId.of("Asia/Shanghai"),
                Locale.ENGLISH,
                "always",
                parent,
                false,
                true,
                0));
    }

    private ContestApprovers approvers(String row) throws IOException {
        String shipped = Files.readString(Path.of("processes", "shared", "case-routing.dmn"));
        String first = "      <rule id=\"Rule_RideHailing_CustomerCentre\">";
        assertThat(shipped).contains(first);
        return new ContestApprovers(directory, substitutes, new Routing(shipped.replace(first, row + first)), profiles);
    }

    private static CaseFile file() {
        return new CaseFile(
                CaseId.next(),
                "CP-2026-000001",
                CaseKind.COMPLAINT,
                "power-utility",
                "web",
                "Dark",
                "No light",
                null,
                null,
                "power-outage",
                "general",
                "in-work",
                "repair",
                null,
                "en",
                false,
                START,
                null,
                1);
    }

    private Promise promise(String department) {
        Terms terms = new Terms("resolve", "D-00", "always:1", "PT2H", false, null, null, null, null, 0, "p:1");
        return Promise.given(
                CaseId.next(),
                null,
                1,
                terms,
                Duration.ofHours(2),
                START,
                Before.of(List.of(new Turn(department, START))),
                calendars.inForce("always", START));
    }

    private static Contest contest(String department, String contester) {
        return new Contest(
                "c",
                CaseId.next().value(),
                "d",
                "n",
                contester,
                department,
                contester,
                "Not mine",
                START,
                Contest.State.OPEN,
                null,
                null,
                null,
                null,
                0);
    }

    /** The table as its owner may have written it, asked on the bare engine. */
    private record Routing(String table) implements DecisionTables {

        private static final DmnEngine ENGINE =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

        @Override
        public Answer evaluate(String id, Map<String, Object> inputs) {
            var source = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
            List<Map<String, Object>> rows = ENGINE.evaluateDecision(ENGINE.parseDecision(id, source), inputs)
                    .getResultList();
            return new Answer(rows, List.of(), id + ":1");
        }

        @Override
        public Optional<Answer> evaluateVersion(String version, Map<String, Object> inputs) {
            return Optional.empty();
        }

        @Override
        public String newestVersion(String id) {
            return id + ":1";
        }

        @Override
        public WrittenTable written(String id) {
            throw new UnsupportedOperationException(id);
        }

        @Override
        public Optional<WrittenTable> writtenVersion(String version) {
            return Optional.empty();
        }
    }
}
