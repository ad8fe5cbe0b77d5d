package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.answerable.calendar.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitNotationTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PT45M,                      45 min
                    45min,                      45 min
                    90 s,                       1 min 30 s
                    24h,                        24 h
                    1 h 30 min,                 1 h 30 min
                    PT0.5S before x,            -
                    PT1.5S,                     PT1.5S
                    same day,                   same-day
                    Same-Day,                   same-day
                    1 working day,              1 working day
                    3  Working  Days,           3 working days
                    7 days,                     7 days
                    2 weeks,                    2 weeks
                    5 months,                   5 months
                    1 year,                     1 year
                    before the 2nd weekend,     before the 2nd weekend
                    before 1st friday,          before the 1st friday
                    by the 5th of the month,    by the 5th of the month
                    by the 21st of the month,   by the 21st of the month
                    by the 12th of the month,   by the 12th of the month
                    by the end of the quarter,  by the end of the quarter
                    by end of the half-year,    by the end of the half-year
                    48 h before maintenance,    48 h before maintenance
                    PT48H before the event,     48 h before event
                    2 working days before x,    2 working days before x
                    at appointment,             at appointment
                    every 3 working days,       every 3 working days
                    every day,                  every 1 day
                    every working day,          every 1 working day
                    every 30 min,               every 30 min
                    """)
    void isReadAndWrittenInOneWay(String text, String written) {
        if (written.equals("-")) {
            assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        Limit limit = Limit.parse(text);
        assertThat(limit.written()).isEqualTo(written);
        assertThat(Limit.parse(limit.written())).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P1D                        | 1 working day
                    P1M                        | 1 working day
                    PT0S                       | one second
                    PT-5M                      | one second
                    0 min                      | one second
                    90000 h                    | ten years
                    45                         | Write 45 min
                    sameday                    | Write 45 min
                    three days                 | Write 45 min
                    3 fortnights               | Write 45 min
                    every                      | Write 45 min
                    before weekend             | Write 45 min
                    every before x             | Write 45 min
                    0 working days             | Only 1 to 3653
                    4000 days                  | Only 1 to 3653
                    11 years                   | Only 1 to 10
                    by the 32nd of the month   | Only 1 to 31
                    before the 0th weekend     | Only 1 to 521
                    before the 2nd holiday     | monday, tuesday
                    by the end of the decade   | quarter
                    48 h before                | Name the event
                    48 h before !!             | one word
                    at the end                 | -
                    """)
    void isRefusedWithWhatToWriteInstead(String text, String says) {
        if (says.equals("-")) {
            assertThat(Limit.parse(text).event()).contains("end");
            return;
        }
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says)
                .hasMessageEndingWith(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "999999999999999999 h",
                "p",
                "pt",
                "1 h1 h",
                "at ",
                "every every 3 days",
                "same-day before x"
            })
    void oddTextIsRefusedToo(String text) {
        assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestAndTheShortestAreTaken() {
        assertThat(Limit.parse("87672 h")).isEqualTo(new Limit.Counted(Duration.ofHours(87_672)));
        assertThat(Limit.parse("1 s")).isEqualTo(new Limit.Counted(Duration.ofSeconds(1)));
        assertThat(Limit.parse("3653 days").written()).isEqualTo("3653 days");
    }
}
