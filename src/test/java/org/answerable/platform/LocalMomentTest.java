package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of London goes forward on 28 March 2027 at 01:00 and back on 25 October 2026 at 02:00. */
class LocalMomentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T00:59, 2027-03-28T00:59:00Z",
        "2027-03-28T02:00, 2027-03-28T01:00:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "2026-10-25T02:00, 2026-10-25T02:00:00Z"
    })
    void aMomentIsReadInItsZoneAndOfADoubledHourTheEarlierOne(String written, Instant moment) {
        assertThat(LocalMoment.OF_BROWSER.required("start", written, LONDON)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:30, missing-hour, Europe/London",
        "2027-02-30T01:30, type, 2026-01-31T17:00",
        "tomorrow, type, 2026-01-31T17:00",
        "2027-02-20T01:30:00.000000000000000000000, too-long, 32"
    })
    void whatTheClockNeverShowsIsRefused(String written, String rule, String limit) {
        assertThatThrownBy(() -> LocalMoment.OF_BROWSER.required("start", written, LONDON))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(new InvalidInputException.FieldError("start", rule, limit)));
    }

    @Test
    void oneThatIsMissingIsNoneOrRefused() {
        assertThat(LocalMoment.OF_BROWSER.optional("start", " ", LONDON)).isNull();
        assertThatThrownBy(() -> LocalMoment.OF_BROWSER.required("start", " ", LONDON))
                .isInstanceOf(InvalidInputException.class);
    }
}
