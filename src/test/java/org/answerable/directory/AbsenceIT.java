package org.answerable.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.StaleException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Absences: who notes them, which are refused, who acts meanwhile. */
@ServerTest
class AbsenceIT {

    private static final List<String> PEOPLE = List.of("he.xin", "grace.turner");

    @LocalServerPort
    int port;

    @Autowired
    NoteAbsence absences;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    private Instant now;

    @BeforeEach
    void itIsNow() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void everybodyIsBack() {
        for (String person : PEOPLE) {
            as(person, () -> {
                absences.of(person).forEach(absence -> absences.end(person, absence.id(), absence.version()));
                return null;
            });
        }
    }

    @Test
    void everyWrongFieldIsNamedWithItsLimit() {
        save("he.xin", wanted("he.xin", 48, 72, null));
        save("grace.turner", wanted("grace.turner", 1, 5, null));
        save("grace.turner", wanted("grace.turner", 5, 9, null));

        assertThat(refused(wanted("he.xin", 71, 80, null)))
                .singleElement()
                .satisfies(error -> assertThat(error.field() + error.rule()).isEqualTo("fromoverlaps"))
                .satisfies(error -> assertThat(error.limit()).contains(" – "));
        assertThat(rules(wanted("he.xin", 5, 2, null))).containsExactly("until:not-after");
        assertThat(rules(wanted("he.xin", -5, -2, null))).containsExactly("until:past");
        assertThat(rules(wanted("he.xin", 100, 100 + 24 * 732, null))).containsExactly("until:days-at-most");
        assertThat(rules(wanted("he.xin", 1, 2, "he.xin"))).containsExactly("deputy:self");
        assertThat(rules(wanted("he.xin", 1, 2, "nobody.at-all"))).containsExactly("deputy:unknown");
        assertThat(rules(wanted("he.xin", 1, 2, "li.na"))).containsExactly("deputy:no-common-department");
        assertThat(rules(wanted("he.xin", 2, 8, "grace.turner"))).containsExactly("deputy:away-too");
        assertThat(save("he.xin", wanted("he.xin", 2, 10, "grace.turner")).version())
                .isEqualTo(1);
        assertThat(rules(new Absence(null, "he.xin", null, null, null, "x".repeat(501), null, null, 0)))
                .containsExactlyInAnyOrder("from:required", "until:required", "reason:too-long");
    }

    @Test
    void whoIsAwayIsStoodInForUntilBack() {
        Department department = directory.department("change-management").orElseThrow();
        assertThat(substitutes.leadersOf(department)).extracting(Person::id).containsExactly("grace.turner", "he.xin");
        Absence absence = save("grace.turner", wanted("grace.turner", 0, 8, "he.xin"));
        assertThat(substitutes.leadersOf(department)).extracting(Person::id).containsExactly("he.xin");
        assertThat(substitutes.inPlaceOf("grace.turner")).map(Person::id).contains("he.xin");
        save("he.xin", wanted("he.xin", 0, 4, null));
        assertThat(substitutes.inPlaceOf("grace.turner")).isEmpty();
        assertThat(substitutes.leadersOf(department)).isEmpty();
        assertThat(substitutes.readerFor(department)).map(Person::id).contains("grace.turner");
        as("grace.turner", () -> {
            absences.end("grace.turner", absence.id(), absence.version());
            return null;
        });
        assertThat(substitutes.inPlaceOf("grace.turner")).map(Person::id).contains("grace.turner");
    }

    @Test
    void headsAndAdministratorsNoteItForOthersAndNobodyElse() {
        Absence absence = save("grace.turner", wanted("he.xin", 1, 2, null));
        assertThat(absence.notedBy()).isEqualTo("grace.turner");
        Absence prolonged = new Absence(
                absence.id(),
                "he.xin",
                absence.from(),
                absence.until().plus(1, ChronoUnit.HOURS),
                null,
                "leave",
                null,
                null,
                1);
        assertThat(save("deng.kai", prolonged).version()).isEqualTo(2);
        assertThatThrownBy(() -> save("deng.kai", prolonged)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> save("li.na", wanted("he.xin", 3, 4, null))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void thePageIsWholeInBothLanguagesAndTheInterfaceRefusesStrangers() {
        Visitor person = new Visitor(port);
        person.logIn("grace.turner", Visitor.SAMPLE_PASSWORD);
        for (String language : List.of("en", "zh-CN")) {
            assertThat(person.get("/staff/absence?lang=" + language).body())
                    .doesNotContain("??")
                    .contains("lang=\"" + language + "\"");
        }
        assertThat(person.post(
                                "/staff/absence",
                                Map.of(
                                        "person",
                                        "he.xin",
                                        "from",
                                        "2031-03-01T08:00",
                                        "until",
                                        "2031-03-01T07:00",
                                        "version",
                                        "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(person.post(
                                "/staff/absence",
                                Map.of(
                                        "person",
                                        "he.xin",
                                        "from",
                                        "2031-03-01T08:00",
                                        "until",
                                        "2031-03-02T08:00",
                                        "version",
                                        "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(as("he.xin", () -> absences.of("he.xin")))
                .extracting(Absence::from)
                .containsExactly(Instant.parse("2031-03-01T00:00:00Z"));
        assertThat(person.get("/staff/absence?person=li.na").statusCode()).isEqualTo(403);
        Visitor program = new Visitor(port).withBasic("zhao.min", Visitor.SAMPLE_PASSWORD);
        assertThat(program.send("GET", "/api/v1/people/he.xin/absences", null, Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private Absence wanted(String person, int fromHours, int untilHours, String deputy) {
        return new Absence(
                null,
                person,
                now.plus(Duration.ofHours(fromHours)),
                now.plus(Duration.ofHours(untilHours)),
                deputy,
                null,
                null,
                null,
                0);
    }

    private Absence save(String actor, Absence wanted) {
        return as(actor, () -> absences.save(wanted));
    }

    private List<FieldError> refused(Absence wanted) {
        return catchThrowableOfType(InvalidInputException.class, () -> save(wanted.personId(), wanted))
                .errors();
    }

    private List<String> rules(Absence wanted) {
        return refused(wanted).stream()
                .map(error -> error.field() + ":" + error.rule())
                .toList();
    }

    private static <T> T as(String person, Supplier<T> work) {
        return Acting.as(Actor.person(person), "web", work);
    }
}
