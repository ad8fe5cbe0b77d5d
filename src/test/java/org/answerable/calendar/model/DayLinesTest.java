package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayLinesTest {

    @Test
    void areReadAndWrittenInOneWay() {
        String lines =
                """
                2026-10-01..2026-10-07 closed 国庆节
                2026-10-10 like monday
                2026-12-24 09:00-12:00,13:00-14:00 Christmas Eve""";

        assertThat(DayLines.read(lines)).hasSize(9);
        assertThat(DayLines.write(DayLines.read(lines))).isEqualTo(lines);
        assertThat(DayLines.write(DayLines.read("2026-01-02 CLOSED x\r\n\r\n2026-01-01 .. 2026-01-01 closed x")))
                .isEqualTo("2026-01-01..2026-01-02 closed x");
        assertThat(DayLines.write(DayLines.read("2026-01-01..2026-01-03 closed\n2026-01-02 like friday")))
                .isEqualTo("2026-01-01 closed\n2026-01-02 like friday\n2026-01-03 closed");
        assertThat(DayLines.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 closed",
                "2026-01-01",
                "2026-01-02..2026-01-01 closed",
                "1026-01-01 closed",
                "2026-01-01 like someday",
                "2026-01-01 12:00-09:00",
                "2026-01-01 -",
                "2026-01-01..2199-01-01 closed",
                "tomorrow closed"
            })
    void aLineThatIsNoneIsRefusedWithItsNumber(String line) {
        assertThatThrownBy(() -> DayLines.read("2026-01-01 closed\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2: " + line);
    }
}
