package org.answerable.rating.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OwedDaysTest {

    private static final OwedDays OWED = new OwedDays(LocalTime.of(8, 0));
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-19");

    @Test
    void theFirstReviewIsOfYesterdayAndNotBeforeItsTime() {
        assertThat(OWED.at(today("07:59:59.999999"), null)).isEmpty();
        assertThat(OWED.at(today("08:00"), null)).containsExactly(YESTERDAY);
    }

    @Test
    void aDayIsOwedOnceFromItsTimeOn() {
        assertThat(OWED.at(today("07:59"), YESTERDAY.minusDays(1))).isEmpty();
        assertThat(OWED.at(today("08:00"), YESTERDAY.minusDays(1))).containsExactly(YESTERDAY);
        assertThat(OWED.at(today("23:59"), YESTERDAY)).isEmpty();
    }

    @Test
    void afterAStopEachMissedDayIsMadeUpForUpToSeven() {
        assertThat(OWED.at(today("09:00"), YESTERDAY.minusDays(3)))
                .containsExactly(YESTERDAY.minusDays(2), YESTERDAY.minusDays(1), YESTERDAY);
        assertThat(OWED.at(today("07:00"), YESTERDAY.minusDays(3)))
                .containsExactly(YESTERDAY.minusDays(2), YESTERDAY.minusDays(1));
        assertThat(OWED.at(today("09:00"), YESTERDAY.minusDays(7)))
                .hasSize(7)
                .startsWith(YESTERDAY.minusDays(6))
                .endsWith(YESTERDAY);
        assertThat(OWED.at(today("09:00"), YESTERDAY.minusDays(8))).hasSize(7).startsWith(YESTERDAY.minusDays(6));
        assertThat(OWED.at(today("09:00"), YESTERDAY.minusYears(1))).hasSize(7).endsWith(YESTERDAY);
    }

    @Test
    void aClockThatWasSetBackOwesNothing() {
        assertThat(OWED.at(today("09:00"), YESTERDAY.plusDays(30))).isEmpty();
    }

    private static LocalDateTime today(String time) {
        return YESTERDAY.plusDays(1).atTime(LocalTime.parse(time));
    }
}
