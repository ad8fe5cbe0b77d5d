package org.answerable.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.answerable.calendar.holidays.FileReading.Skipped;
import org.answerable.calendar.model.DayLines;
import org.answerable.platform.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void theDecreedDaysOfAYearAreReadFromTheShippedExample() throws IOException {
        FileReading reading =
                CalendarFile.read(Files.readAllBytes(Path.of("docs/examples/cn-2026.ics")), DayOfWeek.MONDAY, TODAY);

        assertThat(reading.skipped()).isEmpty();
        assertThat(DayLines.write(reading.days()))
                .isEqualTo(
                        """
                2026-01-01..2026-01-03 closed 元旦（休）
                2026-01-04 like monday 元旦（班）
                2026-02-14 like monday 春节（班）
                2026-02-15..2026-02-23 closed 春节（休）
                2026-02-28 like monday 春节（班）
                2026-04-04..2026-04-06 closed 清明节（休）
                2026-05-01..2026-05-05 closed 劳动节（休）
                2026-05-09 like monday 劳动节（班）
                2026-06-19..2026-06-21 closed 端午节（休）
                2026-09-20 like monday 国庆节（班）
                2026-09-25..2026-09-27 closed 中秋节（休）
                2026-10-01..2026-10-07 closed 国庆节（休）
                2026-10-10 like monday 国庆节（班）""");
    }

    @Test
    void eventsSayInSeveralWaysWhatTheyAre() {
        FileReading reading = read(
                event("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"),
                event("DTSTART;VALUE=DATE:20270102", "SUMMARY:x", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"),
                event("DTSTART;VALUE=DATE:20270103", "SUMMARY:元旦 补班 第1天/共1天"),
                event("DTSTART;VALUE=DATE:20270104", "DTEND;VALUE=DATE:20270106", "SUMMARY:Bank holiday"),
                event("DTSTART;VALUE=DATE:20270110", "SUMMARY:Folded holi", " day"));

        assertThat(DayLines.write(reading.days()))
                .isEqualTo(
                        """
                2027-01-01 closed New Year
                2027-01-02 like friday x
                2027-01-03 like friday 元旦 补班 第1天/共1天
                2027-01-04..2027-01-05 closed Bank holiday
                2027-01-10 closed Folded holiday""");
    }

    @Test
    void yearlyEventsAreWrittenDownForTenYears() {
        FileReading reading = read(event("DTSTART;VALUE=DATE:20201224", "RRULE:FREQ=YEARLY", "SUMMARY:Holiday"));

        assertThat(reading.days()).hasSize(11).first().satisfies(day -> assertThat(day.date())
                .isEqualTo("2020-12-24"));
        assertThat(reading.days().get(10).date()).isEqualTo("2035-12-24");
    }

    @Test
    void whatIsNoDayOffIsToldAndLeftOut() {
        FileReading reading = read(
                event("DTSTART;VALUE=DATE:20270101", "SUMMARY:Team lunch"),
                event("DTSTART:20270101T090000Z", "SUMMARY:Holiday party"),
                event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY", "SUMMARY:Holiday for ever"),
                event("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20280101", "SUMMARY:Long holiday"),
                event("SUMMARY:Holiday without a date"));

        assertThat(reading.days()).isEmpty();
        assertThat(reading.skipped())
                .extracting(Skipped::why)
                .containsExactly("unclear", "timed", "too-often", "too-long", "no-date");
    }

    @Test
    void onlySoManyEventsMayRecur() {
        String[] events = new String[202];
        Arrays.fill(events, event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY", "SUMMARY:休"));
        assertThat(read(events).skipped()).extracting(Skipped::why).containsExactly("too-many", "too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "<html></html>", "\u0000\u0001"})
    void whatIsNoCalendarFileIsRefused(String content) {
        assertThatThrownBy(() -> CalendarFile.read(content.getBytes(StandardCharsets.UTF_8), DayOfWeek.MONDAY, TODAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("file");
    }

    @Test
    void aFileThatIsTooLargeOrHasTooManyEventsIsRefused() {
        assertThatThrownBy(() -> CalendarFile.read(new byte[CalendarFile.LARGEST + 1], DayOfWeek.MONDAY, TODAY))
                .hasMessageContaining("file-too-large");
        String[] events = new String[2001];
        Arrays.fill(events, event("DTSTART;VALUE=DATE:20270101", "SUMMARY:休"));
        assertThatThrownBy(() -> read(events)).hasMessageContaining("calendar-events");
    }

    @Test
    void theLibraryKnowsCountriesAndWritesTheirHolidaysDown() {
        HolidayLibrary library = new HolidayLibrary();

        assertThat(library.countries()).contains("DE", "GB", "US").doesNotContain("CN");
        assertThat(DayLines.write(library.holidays("GB", "eng", 2026, 2026, Locale.ENGLISH)))
                .contains("2026-01-01 closed", "2026-04-03 closed", "2026-12-25 closed", "2026-12-28 closed")
                .doesNotContain("2026-01-02");
        assertThat(library.holidays("DE", "by", 2026, 2027, Locale.GERMAN))
                .anySatisfy(day -> assertThat(day.date()).isEqualTo("2026-01-06"))
                .anySatisfy(day -> assertThat(day.date()).isEqualTo("2027-10-03"));
        assertThat(library.holidays("DE", "", 2026, 2026, Locale.GERMAN))
                .noneSatisfy(day -> assertThat(day.date()).isEqualTo("2026-01-06"));
    }

    private static FileReading read(String... events) {
        String file =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
        return CalendarFile.read(file.getBytes(StandardCharsets.UTF_8), DayOfWeek.FRIDAY, TODAY);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }
}
