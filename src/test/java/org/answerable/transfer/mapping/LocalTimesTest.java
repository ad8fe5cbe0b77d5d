package org.answerable.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.mapping.LocalTimes.MissingHour;
import org.answerable.transfer.mapping.LocalTimes.RepeatedHour;
import org.junit.jupiter.api.Test;

class LocalTimesTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void aLocalTimeIsReadInItsZoneBeforeAndAfterTheClockChange() {
        LocalTimes times = newYork(RepeatedHour.REFUSE, MissingHour.REFUSE);

        assertThat(read(times, "3/8/2025 1:20")).isEqualTo("2025-03-08T06:20:00Z");
        assertThat(read(times, "3/10/2025 1:20")).isEqualTo("2025-03-10T05:20:00Z");
        assertThat(errors).isEmpty();
    }

    @Test
    void anHourThatComesTwiceIsTheEarlierOrTheLaterOrRefusedAsTheMappingSays() {
        assertThat(read(newYork(RepeatedHour.EARLIER, MissingHour.REFUSE), "11/2/2025 1:30"))
                .isEqualTo("2025-11-02T05:30:00Z");
        assertThat(read(newYork(RepeatedHour.LATER, MissingHour.REFUSE), "11/2/2025 1:30"))
                .isEqualTo("2025-11-02T06:30:00Z");
        assertThat(read(newYork(RepeatedHour.REFUSE, MissingHour.REFUSE), "11/2/2025 1:30"))
                .isNull();
        assertThat(errors).containsExactly(new FieldError("receivedAt", "repeated-hour", "America/New_York"));
    }

    @Test
    void aClosingTimeInTheRepeatedHourIsNotPutBeforeTheReceipt() {
        LocalTimes times = newYork(RepeatedHour.EARLIER, MissingHour.REFUSE);
        Instant received = Instant.parse("2025-11-02T05:40:00Z");

        assertThat(times.readAfter("closedAt", "11/2/2025 1:10", received, errors))
                .isEqualTo("2025-11-02T06:10:00Z");
        assertThat(times.readAfter("closedAt", "11/2/2025 1:50", received, errors))
                .isEqualTo("2025-11-02T05:50:00Z");
    }

    @Test
    void anHourThatNeverIsMovesForwardOrIsRefused() {
        assertThat(read(newYork(RepeatedHour.REFUSE, MissingHour.FORWARD), "3/9/2025 2:30"))
                .isEqualTo("2025-03-09T07:30:00Z");
        assertThat(read(newYork(RepeatedHour.REFUSE, MissingHour.REFUSE), "3/9/2025 2:30"))
                .isNull();
        assertThat(errors).containsExactly(new FieldError("receivedAt", "missing-hour", "America/New_York"));
    }

    @Test
    void whatIsNoTimeIsRefusedWithTheFormatsThatAre() {
        LocalTimes times = newYork(RepeatedHour.EARLIER, MissingHour.FORWARD);

        for (String text : List.of("2/30/2025 1:00", "13/1/2025 1:00", "yesterday", "3/8/2025", "3/8/2025 24:01")) {
            errors.clear();
            assertThat(read(times, text)).isNull();
            assertThat(errors).singleElement().satisfies(error -> {
                assertThat(error.rule()).isEqualTo("date");
                assertThat(error.limit()).contains("M/d/yyyy H:mm").contains(text);
            });
        }
    }

    @Test
    void aTimeWithAnOffsetNeedsNoZone() {
        LocalTimes times =
                new LocalTimes(ZoneId.of("Asia/Shanghai"), RepeatedHour.REFUSE, MissingHour.REFUSE, List.of());

        assertThat(read(times, "2025-03-09T02:30:00-05:00")).isEqualTo("2025-03-09T07:30:00Z");
        assertThat(read(times, "2025-03-09T02:30:00Z")).isEqualTo("2025-03-09T02:30:00Z");
        assertThat(read(times, "2025-03-09T02:30:00")).isEqualTo("2025-03-08T18:30:00Z");
        assertThat(read(times, "2025-03-09")).isEqualTo("2025-03-08T16:00:00Z");
    }

    private Instant read(LocalTimes times, String text) {
        return times.read("receivedAt", text, errors);
    }

    private static LocalTimes newYork(RepeatedHour repeated, MissingHour missing) {
        return new LocalTimes(ZoneId.of("America/New_York"), repeated, missing, List.of("M/d/yyyy H:mm"));
    }
}
