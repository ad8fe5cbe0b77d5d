package org.answerable.schedule;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.change.Changes;
import org.answerable.change.Plan;
import org.answerable.change.model.ChangeStage;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.answerable.window.MaintenanceTimes;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.Reach;
import org.answerable.window.SetMaintenance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Freezes, maintenance windows, calendar and feed, on pages and by REST. */
@ServerTest
class ScheduleIT {

    private static final String OWNER = "ma.lin";

    @LocalServerPort
    int port;

    @Autowired
    SetMaintenance setting;

    @Autowired
    MaintenanceTimes times;

    @Autowired
    FeedLinks feeds;

    @Autowired
    SavePerson people;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Changes changes;

    @Autowired
    Clock clock;

    @Test
    void aMaintenanceWindowBindsItsServiceUntilItIsEnded() {
        Reach work = new Reach(java.util.Set.of("second-line"), java.util.Set.of("Tried service"), java.util.Set.of());
        SetMaintenance.Draft draft =
                new SetMaintenance.Draft(null, "Tried service", "non-working", "6", "22:00", "04:00", "cn-office");
        Instant saturday = Instant.parse("2026-12-05T14:00:00Z");
        assertThat(times.outside(saturday, saturday.plus(Duration.ofHours(8)), work))
                .isEmpty();
        MaintenanceWindow window = as(() -> setting.set(draft));
        assertThat(times.outside(saturday, saturday.plus(Duration.ofHours(6)), work))
                .isEmpty();
        assertThat(times.outside(saturday, saturday.plus(Duration.ofHours(7)), work))
                .containsExactly("Tried service");
        assertThat(times.outside(saturday.plus(Duration.ofDays(1)), saturday.plus(Duration.ofDays(2)), work))
                .containsExactly("Tried service");
        as(() -> {
            setting.end(window.id());
            return null;
        });
        assertThat(times.outside(saturday, saturday.plus(Duration.ofHours(7)), work))
                .isEmpty();
        assertThatThrownBy(() -> as(() ->
                        setting.set(new SetMaintenance.Draft("no-such", null, "sometimes", "8", "9", "25:00", "none"))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .containsExactly("department", "days", "weekday", "from", "until", "calendar"));
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.person("admin"), "rest", work);
    }

    @Test
    void aFreezeStandsOnTheCalendarAndInTheFeedOfWhoeverHasItsLink() {
        Visitor owner = new Visitor(port);
        owner.logIn(OWNER, Visitor.SAMPLE_PASSWORD);
        assertThat(owner.get("/staff/changes/windows?lang=zh-CN").body()).contains("宣布封网期", "设定维护窗口");
        Map<String, String> typed = new java.util.HashMap<>(
                Map.of("start", "2031-02-01T00:00", "end", "2031-01-01T00:00", "services", "Nobody's"));
        typed.put("departments", "second-line");
        HttpResponse<String> refused = owner.post("/staff/changes/windows/freezes", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("窗口结束须晚于开始");
        assertThat(Jsoup.parse(refused.body()).select("#freeze-departments option[selected]"))
                .extracting(Element::val)
                .containsExactly("second-line");
        typed.remove("departments");
        typed.put("end", "2031-02-03T00:00");
        typed.put("reason", "Spring festival, 春节 <b>");
        assertThat(owner.post("/staff/changes/windows/freezes", typed).statusCode())
                .isEqualTo(302);
        assertThat(owner.get("/staff/changes/calendar?day=2031-02-10&lang=en").body())
                .contains("Freeze: Spring festival, 春节 &lt;b&gt;", "February 2031");
        assertThat(owner.get("/staff/changes/calendar?view=week&day=2031-02-01&service=Other")
                        .body())
                .doesNotContain("Spring festival");
        assertThat(owner.get("/staff/changes/calendar?day=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(owner.get("/staff/changes/calendar?day=%2B999999999-12-31").statusCode())
                .isEqualTo(422);
        Visitor program = new Visitor(port).withBasic("gao.ming", Visitor.SAMPLE_PASSWORD);
        assertThat(program.get("/api/v1/change-calendar?from=2031-02-01T00:00:00Z&to=2031-03-01T00:00:00Z")
                        .body())
                .contains("Spring festival");
        assertThat(program.get("/api/v1/change-calendar?from=2031-02-01T00:00:00Z&to=2030-03-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFeedIsReadByItsSecretUntilItEnds() throws Exception {
        Visitor person = new Visitor(port);
        person.logIn("gao.ming", Visitor.SAMPLE_PASSWORD);
        person.post("/staff/changes/calendar/feed", Map.of());
        String page = person.get("/staff/changes/calendar").body();
        String link = page.replaceAll("(?s).*(/calendar-feeds/[A-Za-z0-9_-]+\\.ics).*", "$1");
        HttpResponse<String> feed = new Visitor(port).get(link);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(new CalendarBuilder().build(new StringReader(feed.body())).getComponents())
                .hasSizeGreaterThan(0);
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(person.get("/staff/changes/calendar").body()).doesNotContain("/calendar-feeds/");
        person.post("/staff/changes/calendar/feed/end", Map.of());
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedGivesNothingAnyMoreOnceItsPersonHasLeft() {
        Set<Role> roles = Set.of(Role.HANDLER);
        String id = "leaver." + Ids.next().substring(24).replace("-", "").toLowerCase(java.util.Locale.ROOT);
        ZoneId zone = ZoneId.of("Europe/London");
        Person person = as(() -> people.save(new Person(
                id, "Leaving", null, zone, java.util.Locale.ENGLISH, roles, Set.of("second-line"), true, 0)));
        String link = "/calendar-feeds/" + feeds.create(id) + ".ics";
        assertThat(new Visitor(port).get(link).body()).startsWith("BEGIN:VCALENDAR");
        as(() -> people.save(new Person(
                id,
                person.name(),
                null,
                zone,
                person.language(),
                roles,
                person.departments(),
                false,
                person.version())));

        HttpResponse<String> left = new Visitor(port).get(link);
        assertThat(left.statusCode()).isEqualTo(404);
        assertThat(left.body()).doesNotContain("VCALENDAR");
    }

    /** Whoever handles it reads the subject, whoever may open it that there is one, everybody else that somebody works. */
    @Test
    void aConfidentialCaseIsBusyTimeForWhoeverMayNotReadItsWords() {
        String secret = "Replace Ms Zhao " + Ids.next();
        CaseFile file = confidential(secret);
        caseFiles.assign(file.id(), "risk-control", null);
        Instant start = Instant.parse("2032-05-04T01:00:00Z");
        changes.take(
                new Plan(file.id(), 1, start, start.plusSeconds(3_600), start, "-", "-", null, "chen.wei", start),
                List.of(),
                null);

        for (String reader : List.of("liu.yang", "david.hughes", "gao.ming")) {
            Visitor visitor = new Visitor(port);
            visitor.logIn(reader, Visitor.SAMPLE_PASSWORD);
            String page = visitor.get("/staff/changes/calendar?view=week&day=2032-05-04&lang=en")
                    .body();
            String rest = visitor.withBasic(reader, Visitor.SAMPLE_PASSWORD)
                    .get("/api/v1/change-calendar?from=2032-05-04T00:00:00Z&to=2032-05-05T00:00:00Z")
                    .body();
            boolean handles = "liu.yang".equals(reader);
            boolean opens = !"gao.ming".equals(reader);
            for (String told : List.of(page, rest)) {
                assertThat(told).as(reader).contains(file.number());
                assertThat(told.contains(secret)).as(reader).isEqualTo(handles);
            }
            assertThat(page.contains("/staff/cases/" + file.number()))
                    .as(reader)
                    .isEqualTo(opens);
            assertThat(rest.contains("\"risk-control\"")).as(reader).isEqualTo(opens);
            assertThat(page.contains("work of others")).as(reader).isEqualTo(!opens);
        }
        feedOfToday(file, secret);
    }

    private CaseFile confidential(String subject) {
        NewCase like = aCase().build();
        return caseFiles.open(
                new NewCase(
                        CaseKind.CHANGE_REQUEST,
                        like.profile(),
                        like.channel(),
                        subject,
                        like.description(),
                        null,
                        null,
                        null,
                        like.locale(),
                        true,
                        clock.instant(),
                        like.complainant()),
                ChangeStage.SCHEDULED);
    }

    /** The feed looks a year ahead, so its window is moved to tomorrow. */
    private void feedOfToday(CaseFile file, String secret) {
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        changes.take(
                new Plan(file.id(), 2, soon, soon.plusSeconds(3_600), soon, "-", "-", null, "chen.wei", soon),
                List.of(),
                null);
        for (String reader : List.of("liu.yang", "david.hughes", "gao.ming")) {
            String feed = new Visitor(port)
                    .get("/calendar-feeds/" + feeds.create(reader) + ".ics")
                    .body()
                    .replace("\r\n ", "");
            assertThat(feed).as(reader).contains(file.number());
            assertThat(feed.contains(secret)).as(reader).isEqualTo("liu.yang".equals(reader));
            assertThat(feed.contains("/staff/cases/" + file.number()))
                    .as(reader)
                    .isEqualTo(!"gao.ming".equals(reader));
        }
        changes.giveBack(file.id());
    }
}
