package org.answerable.itemaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static final List<String> CODES =
            IntStream.range(0, 100).mapToObj(number -> "SRV-" + number).toList();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3, 3",
        "5, 5",
        "6, 5",
        "50, 5",
        "51, 6",
        "2000, 200",
        "50000, 200",
    })
    void aTenthIsLookedAtButAtLeastFiveAndAtMostTwoHundred(int owned, int size) {
        assertThat(new Sample(100, 5, 200).size(owned)).isEqualTo(size);
    }

    @Test
    void theSameCaseDrawsTheSameAndAnotherCaseOthers() {
        Sample sample = new Sample(100, 5, 200);
        List<String> drawn = sample.draw("SR-2026-000001", CODES);
        List<String> shuffled = CODES.stream().sorted().toList();

        assertThat(drawn)
                .hasSize(10)
                .isSorted()
                .doesNotHaveDuplicates()
                .isEqualTo(sample.draw("SR-2026-000001", shuffled));
        assertThat(sample.draw("SR-2026-000002", CODES)).isNotEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-H1, 2026-07-01",
        "2026-06-30, 2026-H1, 2026-07-01",
        "2026-07-01, 2026-H2, 2027-01-01",
        "2026-12-31, 2026-H2, 2027-01-01",
    })
    void aHalfYearEndsWithJuneOrDecember(LocalDate day, String key, LocalDate end) {
        assertThat(HalfYear.of(day).key()).isEqualTo(key);
        assertThat(HalfYear.ofKey(key).end()).isEqualTo(end);
    }
}
