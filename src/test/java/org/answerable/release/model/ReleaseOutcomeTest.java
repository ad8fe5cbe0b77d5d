package org.answerable.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a release follows from what came of its changes. */
class ReleaseOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "works,                       successful",
        "works works,                 successful",
        "works rolled-back,           partly-successful",
        "works untouched,             partly-successful",
        "works rolled-back untouched, partly-successful",
        "rolled-back,                 rolled-back",
        "rolled-back untouched,       rolled-back",
        "untouched,                   rolled-back",
        "failed,                      failed",
        "works failed,                failed",
        "rolled-back failed,          failed",
        "works untouched failed,      failed"
    })
    void eachChangeCounts(String outcomes, String state) {
        assertThat(ReleaseOutcome.of(List.of(outcomes.split(" "))).key()).isEqualTo(state);
    }

    @Test
    void ofNoChangeNothingIsInPlace() {
        assertThat(ReleaseOutcome.of(List.of())).isEqualTo(ReleaseStage.ROLLED_BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "received,true",
        "planning,true",
        "deciding,true",
        "scheduled,true",
        "deploying,false",
        "verifying,false",
        "rolled-back,false",
        "cancelled,false"
    })
    void aReleaseIsTakenBackOnlyBeforeItsDeployment(String state, boolean before) {
        assertThat(ReleaseStage.of(state).beforeDeployment()).isEqualTo(before);
    }
}
