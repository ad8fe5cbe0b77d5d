package org.answerable.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow what. */
class RemedyStateTest {

    @ParameterizedTest
    @CsvSource({
        "granted,         penalty-entered verified lapsed paid done",
        "penalty-entered, verified refused kept",
        "verified,        lapsed paid done",
        "refused,         ''",
        "kept,            lapsed paid done",
        "lapsed,          ''",
        "paid,            done",
        "done,            ''"
    })
    void aRemedyMovesOnOnly(String from, String to) {
        RemedyState present = RemedyState.ofKey(from);
        List<String> next = Arrays.stream(RemedyState.values())
                .filter(state -> state.mayFollow(present))
                .map(RemedyState::key)
                .toList();

        assertThat(String.join(" ", next)).isEqualTo(to);
        assertThat(present.isFinal()).isEqualTo(next.isEmpty());
    }

    @Test
    void everyKindIsFoundByItsKey() {
        assertThat(RemedyKind.keys()).allSatisfy(key -> assertThat(RemedyKind.ofKey(key))
                .hasValueSatisfying(kind -> assertThat(kind.key()).isEqualTo(key)));
        assertThat(RemedyKind.ofKey("gift")).isEmpty();
        assertThat(RemedyKind.ofKey(null)).isEmpty();
    }
}
