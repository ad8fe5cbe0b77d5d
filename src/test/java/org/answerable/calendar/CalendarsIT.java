package org.answerable.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class CalendarsIT {

    /** Monday to Sunday of one week without a change of the clocks. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @CsvSource({
        "always,    UTC,           PT168H",
        "cn-day,    Asia/Shanghai, PT168H",
        "cn-office, Asia/Shanghai, PT37H30M",
        "uk-office, Europe/London, PT42H30M",
        "cn-hall,   Asia/Shanghai, PT63H"
    })
    void theShippedCalendarsAreOpenSoLongAWeek(String id, String zone, Duration week) {
        WorkingTime calendar = calendars.inForce(id, MONDAY);

        assertThat(calendar.reference()).isEqualTo(id + ":1");
        assertThat(calendar.zone()).isEqualTo(ZoneId.of(zone));
        Instant monday = MONDAY.atZone(ZoneId.of("UTC"))
                .toLocalDate()
                .atStartOfDay(calendar.zone())
                .toInstant();
        assertThat(calendar.counted(monday, monday.plus(Duration.ofDays(7)))).isEqualTo(week);
    }

    @Test
    void aNewVersionCountsFromItsDayOnAndTheOldOneStaysAsItWas() {
        String id = "test-" + Ids.next().substring(28);
        version(id, 1, "2026-01-01 00:00:00", 540);
        version(id, 2, "2026-07-01 00:00:00", 600);

        assertThat(calendars.inForce(id, Instant.parse("2026-06-30T23:59:59Z")).reference())
                .isEqualTo(id + ":1");
        assertThat(calendars.inForce(id, Instant.parse("2026-07-01T00:00:00Z")).reference())
                .isEqualTo(id + ":2");
        assertThat(calendars.version(id + ":1").add(MONDAY, Duration.ofHours(1)))
                .isEqualTo("2026-11-16T10:00:00Z");
        assertThat(calendars.version(id + ":2").add(MONDAY, Duration.ofHours(1)))
                .isEqualTo("2026-11-16T11:00:00Z");
        assertThatThrownBy(() -> calendars.inForce(id, Instant.parse("2025-12-31T23:59:59Z")))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such:1", "always:99", "always", "always:", ":1", "always:x", ""})
    void aVersionThatDoesNotExistIsNotFound(String reference) {
        assertThatThrownBy(() -> calendars.version(reference)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update working_calendar set zone = 'UTC' where id = 'cn-hall'",
                "delete from working_calendar_opening where calendar_id = 'cn-hall' and weekday = 7",
                "update working_calendar_opening set to_minute = 1000 where calendar_id = 'cn-hall' and weekday = 7"
            })
    void theDatabaseRefusesToChangeAVersion(String change) {
        assertThatThrownBy(() -> database.update(change)).hasStackTraceContaining("never changed");
    }

    private void version(String id, int version, String validFrom, int fromMinute) {
        database.update(
                "insert into working_calendar (id, version, valid_from, zone, name_en, name_zh) values (?, ?, ?, 'UTC', 'Test', '测试')",
                id,
                version,
                validFrom);
        database.update(
                "insert into working_calendar_opening (calendar_id, version, weekday, from_minute, to_minute) values (?, ?, 1, ?, 1080)",
                id,
                version,
                fromMinute);
    }
}
