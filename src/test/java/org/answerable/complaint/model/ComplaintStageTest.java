package org.answerable.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ComplaintStageTest {

    @Test
    void aFinalStageIsNeverLeft() {
        Arrays.stream(ComplaintStage.values())
                .filter(ComplaintStage::isFinal)
                .forEach(over -> assertThat(ComplaintStage.values()).noneMatch(next -> next.mayFollow(over.key())));
    }

    @Test
    void everyStageButTheFirstFollowsAnother() {
        assertThat(ComplaintStage.values())
                .filteredOn(stage ->
                        Arrays.stream(ComplaintStage.values()).noneMatch(before -> stage.mayFollow(before.key())))
                .containsExactly(ComplaintStage.RECEIVED);
    }

    @Test
    void everyStageIsFoundByItsKey() {
        assertThat(ComplaintStage.values()).allMatch(stage -> ComplaintStage.of(stage.key()) == stage);
        assertThatThrownBy(() -> ComplaintStage.of("nonsense")).hasMessageContaining("nonsense");
    }

    @Test
    void onlyAnAnsweredComplaintIsClosedAtOnceOrAfterWhatFollowsTheAnswer() {
        assertThat(ComplaintStage.values())
                .filteredOn(stage -> ComplaintStage.CLOSED.mayFollow(stage.key()))
                .containsExactly(
                        ComplaintStage.ANSWERED,
                        ComplaintStage.APPEALED,
                        ComplaintStage.CALLING_BACK,
                        ComplaintStage.ATTRIBUTING,
                        ComplaintStage.FOLLOWING_UP,
                        ComplaintStage.SETTLING);
    }
}
