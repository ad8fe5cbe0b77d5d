package org.answerable.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.answerable.notification.model.Pace.Decision;
import org.answerable.notification.model.Pace.How;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Pace pace = new Pace(5, Duration.ofMinutes(5));

    @Test
    void tellsAFewOneByOne() {
        assertThat(pace.decide(5, false, List.of(), NOW)).isEqualTo(new Decision(How.SINGLY, NOW));
        assertThat(pace.decide(2, true, mailed(3, Duration.ofMinutes(1)), NOW))
                .isEqualTo(new Decision(How.SINGLY, NOW));
    }

    @Test
    void tellsManyTogether() {
        assertThat(pace.decide(6, false, List.of(), NOW)).isEqualTo(new Decision(How.TOGETHER, NOW));
        assertThat(pace.decide(500, true, mailed(4, Duration.ofMinutes(6)), NOW).how())
                .isEqualTo(How.TOGETHER);
    }

    @Test
    void aDigestKeepsItsDistanceFromTheMailBefore() {
        Decision decision = pace.decide(500, true, mailed(1, Duration.ofMinutes(1)), NOW);

        assertThat(decision).isEqualTo(new Decision(How.LATER, NOW.plus(Duration.ofMinutes(4))));
    }

    @Test
    void whatIsPatientWaitsUntilTheHourHasRoomAndWhatIsUrgentDoesNot() {
        List<Instant> five = IntStream.range(0, 5)
                .mapToObj(i -> NOW.minus(Duration.ofMinutes(50 - i)))
                .toList();

        assertThat(pace.decide(1, false, five, NOW))
                .isEqualTo(new Decision(How.LATER, NOW.plus(Duration.ofMinutes(10))));
        assertThat(pace.decide(1, true, five, NOW)).isEqualTo(new Decision(How.TOGETHER, NOW));
    }

    @Test
    void noLimitIsNoLimit() {
        assertThat(new Pace(0, Duration.ZERO)
                        .decide(900, false, mailed(9, Duration.ZERO), NOW)
                        .how())
                .isEqualTo(How.SINGLY);
    }

    private static List<Instant> mailed(int times, Duration ago) {
        return IntStream.range(0, times).mapToObj(i -> NOW.minus(ago)).toList();
    }
}
