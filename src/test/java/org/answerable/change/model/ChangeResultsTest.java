package org.answerable.change.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of a change follows from what was said about it. */
class ChangeResultsTest {

    @ParameterizedTest
    @CsvSource({
        "works,   works,   ,      true,  successful",
        "problems,works,   ,      true,  successful-with-problems",
        "works,   problems,,      true,  successful-with-problems",
        "works,   fails,   ,      false, successful",
        "fails,   works,   works, false, backed-out",
        "works,   works,   works, true,  backed-out",
        ",        ,        fails, true,  failed",
        "fails,   problems,fails, false, failed",
        ",        ,        works, true,  backed-out"
    })
    void eachWordCounts(String confirmation, String check, String backOut, boolean works, String outcome) {
        Map<String, String> said = new HashMap<>();
        put(said, ChangeResults.CONFIRMATION, confirmation);
        put(said, ChangeResults.CHECK, check);
        put(said, ChangeResults.BACK_OUT, backOut);
        ChangeResults results = new ChangeResults(said);

        assertThat(results.works()).isEqualTo(works);
        assertThat(results.outcome().key()).isEqualTo(outcome);
    }

    private static void put(Map<String, String> said, String role, String word) {
        if (word != null) {
            said.put(role, word);
        }
    }
}
