package org.answerable.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.answerable.calendar.Calendars;
import org.answerable.platform.Ids;
import org.answerable.testing.Multipart;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner keeps calendars on pages and by REST; what is saved counts from its day on and never changes. */
@ServerTest
class CalendarPagesIT {

    private static final String EDIT = "/staff/calendars/edit";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    int port;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    Visitor owner;
    String id;

    @BeforeEach
    void aProcessOwnerIsLoggedIn() {
        owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        owner.get("/staff?lang=en");
        id = "test-" + Ids.next().substring(28);
    }

    @Test
    void aNewCalendarIsWrittenLookedAtAndSavedWithTheDaysOfAFile() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("docs/examples/cn-2026.ics"));
        HttpResponse<String> read =
                owner.upload(EDIT, form("file", fields()).file("file", "cn.ics", "text/calendar", file));
        assertThat(read.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(read.body());
        assertThat(page.selectFirst("main [role=status]").text()).contains("39 days were read");
        String days = page.selectFirst("#days").val();
        assertThat(days).contains("2026-02-14 like monday 春节（班）", "2026-10-01..2026-10-07 closed");

        Map<String, String> fields = fields();
        fields.put("days", days);
        HttpResponse<String> preview = owner.post(EDIT, with(fields, "preview"));
        assertThat(Jsoup.parse(preview.body()).select("#preview .month")).hasSize(12);
        assertThat(owner.get("/staff/calendars/" + id).statusCode())
                .as("nothing is saved yet")
                .isEqualTo(404);

        HttpResponse<String> saved = owner.post(EDIT, with(fields, "save"));
        assertThat(saved.statusCode()).isEqualTo(302);
        Document shown =
                Jsoup.parse(owner.get("/staff/calendars/" + id + "?year=2026").body());
        assertThat(shown.select(".month").get(1).select(".day-make-up").eachText())
                .contains("14", "28");
        assertThat(shown.select(".month").get(9).select("td.day-holiday")).hasSize(7);
        assertThat(calendars.version(id + ":1").counted(at("2026-02-13T00:00"), at("2026-02-16T00:00")))
                .as("Friday, and Saturday with Monday's hours")
                .isEqualTo(Duration.ofHours(15));
    }

    @Test
    void aNewVersionCountsFromItsDayOnAndWhoComesLateIsTold() {
        owner.post(EDIT, with(fields(), "save"));
        Map<String, String> next = fields();
        next.put("basedOn", "1");
        next.put("saturday", "09:00-12:00");
        LocalDateTime from = LocalDateTime.ofInstant(clock.instant(), SHANGHAI)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(40);
        next.put("validFrom", from.toString());
        assertThat(owner.post(EDIT, with(next, "save")).statusCode()).isEqualTo(302);
        Instant change = from.atZone(SHANGHAI).toInstant();
        assertThat(calendars.inForce(id, change.minusSeconds(1)).reference()).isEqualTo(id + ":1");
        assertThat(calendars.inForce(id, change).reference()).isEqualTo(id + ":2");
        assertThat(owner.post(EDIT, with(next, "save")).statusCode()).isEqualTo(409);
        Map<String, String> earlier = fields();
        earlier.put("basedOn", "2");
        HttpResponse<String> refused = owner.post(EDIT, with(earlier, "save"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Not before the newest version");
    }

    @Test
    void everyWrongFieldIsNamed() {
        Map<String, String> fields = fields();
        fields.putAll(Map.of(
                "id", "Bad Id", "nameEn", "", "zone", "Mars/Olympus", "tuesday", "9-5", "days", "2026-13-01 closed"));
        fields.putAll(Map.of("reason", "", "validFrom", "2001-01-01T00:00"));
        HttpResponse<String> answer = owner.post(EDIT, with(fields, "save"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#id", "#nameEn", "#zone", "#validFrom", "#tuesday", "#days", "#reason");
        Map<String, String> reserved = fields();
        reserved.put("id", "edit");
        assertThat(owner.post(EDIT, with(reserved, "save")).statusCode()).isEqualTo(422);
        HttpResponse<String> noFile = owner.upload(
                EDIT,
                form("file", fields()).file("file", "x.ics", "text/calendar", "no".getBytes(StandardCharsets.UTF_8)));
        assertThat(noFile.statusCode()).isEqualTo(422);
        assertThat(noFile.body()).contains("no iCalendar file");
        assertThat(owner.post(EDIT, with(fields(), "holidays")).statusCode()).isEqualTo(422);
    }

    @Test
    void theHolidaysOfACountryAreWrittenDown() {
        Map<String, String> fields = fields();
        fields.putAll(Map.of("country", "GB", "region", "eng", "years", "2026-2027"));
        String days = Jsoup.parse(owner.post(EDIT, with(fields, "holidays")).body())
                .selectFirst("#days")
                .val();
        assertThat(days).contains("2026-12-25 closed", "2027-12-27 closed");
    }

    @Test
    void aCalendarThatKnowsNoHolidayOfTheYearSaysSoAndHowToAddThem() {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        Map<String, String> fields = fields();
        fields.put("days", year + "-06-30 closed Festival");
        assertThat(owner.post(EDIT, with(fields, "save")).statusCode()).isEqualTo(302);
        String bare = "bare-" + id;
        fields.putAll(Map.of("id", bare, "days", ""));
        assertThat(owner.post(EDIT, with(fields, "save")).statusCode()).isEqualTo(302);

        Document list = Jsoup.parse(owner.get("/staff/calendars?lang=en").body());
        assertThat(list.select("tr:has(code:containsOwn(" + bare + "))").text()).contains("no holidays of this year");
        assertThat(list.select("tr:has(code:matchesOwn(^" + id + "$))").text()).doesNotContain("no holidays");
        assertThat(list.select("tr:has(code:matchesOwn(^cn-day$))").text())
                .as("it keeps no day off")
                .doesNotContain("no holidays");
        assertThat(list.select(".notice").text()).contains("docs/examples/cn-2026.ics");
        assertThat(owner.get("/staff/calendars/" + bare + "?lang=zh-CN").body())
                .contains("本日历未录入 " + year + " 年的节假日", "新建版本");
        assertThat(owner.get("/staff/calendars/" + id + "?lang=en&year=" + year).body())
                .doesNotContain("No holiday of");
        assertThat(owner.get("/staff/calendars/" + id + "?lang=en&year=" + (year + 1))
                        .body())
                .contains("No holiday of " + (year + 1));
    }

    @Test
    void othersReadButDoNotWrite() {
        Visitor handler = new Visitor(port);
        handler.logIn("zhao.min", Visitor.SAMPLE_PASSWORD);
        HttpResponse<String> list = handler.get("/staff/calendars?lang=zh-CN");
        assertThat(list.body()).contains("工作日历", "cn-office").doesNotContain("??", "新建日历");
        assertThat(handler.get("/staff/calendars/cn-hall").body())
                .doesNotContain("??")
                .contains("08:30-17:30");
        assertThat(handler.get(EDIT).statusCode()).isEqualTo(403);
    }

    @Test
    void programsAddVersionsTryThemAndAskWhenALimitEnds() {
        Visitor program = new Visitor(port).withBasic("ma.lin", Visitor.SAMPLE_PASSWORD);
        String body =
                """
                {"nameEn": "Test", "nameZh": "测试", "zone": "Asia/Shanghai", "reason": "a test",
                 "hours": {"monday": "09:00-12:00, 13:30-18:00"}, "days": "2026-11-28 like monday"}""";
        String address = "/api/v1/calendars/" + id;
        assertThat(json(program, address + "/versions?dryRun=true", body).statusCode())
                .isEqualTo(200);
        assertThat(program.get(address).statusCode()).isEqualTo(404);
        assertThat(json(program, address + "/versions", body).statusCode()).isEqualTo(201);
        assertThat(program.get(address + "/versions/1").body()).contains("\"days\":\"2026-11-28 like monday\"");
        assertThat(program.get(address + "/versions/1/due?limit=2%20working%20days&start=2026-11-23T10:00:00%2B08:00")
                        .body())
                .contains("\"due\":\"2026-11-30T10:00:00Z\"");
        assertThat(program.get(address + "/versions/1/due?limit=P1D&start=2026-11-23T10:00:00%2B08:00")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> wrong = json(program, address + "/versions", "{\"basedOn\": \"one\", \"colour\": 1}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("basedOn", "colour");
        HttpResponse<String> read = program.send(
                "POST",
                "/api/v1/calendars/file",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:休\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                Map.of("Content-Type", "text/calendar", "Accept", "application/json"));
        assertThat(read.body()).contains("2027-01-01 closed 休");
    }

    private static HttpResponse<String> json(Visitor program, String address, String body) {
        return program.send(
                "POST", address, body, Map.of("Content-Type", "application/json", "Accept", "application/json"));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(
                Map.of("id", id, "basedOn", "0", "nameEn", "Test", "nameZh", "测试", "zone", "Asia/Shanghai"));
        for (String day : new String[] {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
            fields.put(day, "09:00-12:00, 13:30-18:00");
        }
        fields.putAll(Map.of("saturday", "", "sunday", "", "days", "", "reason", "a test", "makeUp", "monday"));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String action) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("action", action);
        return all;
    }

    private static Multipart form(String action, Map<String, String> fields) {
        Multipart form = new Multipart().field("action", action);
        fields.forEach(form::field);
        return form;
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
    }
}
