package org.answerable.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.answerable.platform.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    @Test
    void aCaseIsDrawnTheSameEachTimeItIsReplayed() {
        CaseId id = new CaseId("0190c0de-0000-7000-8000-000000000001");

        assertThat(new Sample(500).contains(id)).isEqualTo(new Sample(500).contains(id));
        assertThat(new Sample(0).contains(id)).isFalse();
        assertThat(new Sample(1000).contains(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "100, 850, 1150", "500, 4700, 5300", "1000, 10000, 10000"})
    void theShareOfManyCasesIsTheOneAskedFor(int perThousand, long least, long most) {
        long drawn = IntStream.range(0, 10_000)
                .mapToObj(number -> new CaseId(new UUID(0x0190c0de00007000L, number * 2_654_435_761L).toString()))
                .filter(new Sample(perThousand)::contains)
                .count();

        assertThat(drawn).isBetween(least, most);
    }

    @Test
    void aLargerSampleHoldsTheSmallerOne() {
        assertThat(IntStream.range(0, 1_000).mapToObj(number -> new CaseId(new UUID(7L, number).toString())))
                .filteredOn(new Sample(100)::contains)
                .allMatch(new Sample(200)::contains);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1001"})
    void aShareThatIsNoneIsRefused(int share) {
        assertThatThrownBy(() -> new Sample(share)).hasMessageContaining(String.valueOf(share));
    }
}
