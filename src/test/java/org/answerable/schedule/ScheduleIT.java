package org.answerable.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.answerable.window.MaintenanceTimes;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.Reach;
import org.answerable.window.SetMaintenance;
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
        HttpResponse<String> refused = owner.post("/staff/changes/windows/freezes", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("窗口结束须晚于开始");
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
        Visitor program = new Visitor(port).withBasic("gao.ming", Visitor.SAMPLE_PASSWORD);
        assertThat(program.get("/api/v1/change-calendar?from=2031-02-01T00:00:00Z&to=2031-03-01T00:00:00Z")
                        .body())
                .contains("Spring festival");
        assertThat(program.get("/api/v1/change-calendar?from=2031-02-01T00:00:00Z&to=2030-03-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFeedIsReadByItsSecretUntilItEnds() {
        Visitor person = new Visitor(port);
        person.logIn("gao.ming", Visitor.SAMPLE_PASSWORD);
        person.post("/staff/changes/calendar/feed", Map.of());
        String page = person.get("/staff/changes/calendar").body();
        String link = page.replaceAll("(?s).*(/calendar-feeds/[A-Za-z0-9_-]+\\.ics).*", "$1");
        HttpResponse<String> feed = new Visitor(port).get(link);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(person.get("/staff/changes/calendar").body()).doesNotContain("/calendar-feeds/");
        person.post("/staff/changes/calendar/feed/end", Map.of());
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
    }
}
