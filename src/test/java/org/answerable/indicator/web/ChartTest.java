package org.answerable.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.answerable.indicator.web.Chart.Series;
import org.answerable.indicator.web.Chart.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 8", "9, 20", "21, 40", "41, 80", "81, 200", "1234, 2000"})
    void theTopIsANumberThatFourLevelsDivide(double highest, double top) {
        assertThat(Chart.roundedUp(highest)).isEqualTo(top);
    }

    @Test
    void barsStandSideBySideOnTheFloorAndAreAsHighAsTheirNumber() {
        Chart chart = Chart.ofBars(
                List.of("11-01", "11-02"),
                List.of(new Series("series-1", values(4.0, 0.0)), new Series("series-2", values(2.0, 1.0))));

        assertThat(chart.bars()).hasSize(4);
        assertThat(chart.bars().get(0).y()).isEqualTo("24.0");
        assertThat(chart.bars().get(0).height()).isEqualTo("176.0");
        assertThat(chart.bars().get(1).height()).isEqualTo("0.0");
        assertThat(chart.bars().get(2).height()).isEqualTo("88.0");
        double firstEnds =
                percent(chart.bars().get(0).x()) + percent(chart.bars().get(0).width());
        assertThat(percent(chart.bars().get(2).x())).isBetween(firstEnds - 0.02, firstEnds + 0.02);
    }

    @Test
    void aLineIsBrokenWhereThereIsNoShare() {
        Chart chart = Chart.ofShares(
                List.of("a", "b", "c", "d"), List.of(new Series("series-1", values(100.0, 50.0, null, 0.0))));

        assertThat(chart.dots()).hasSize(3);
        assertThat(chart.strokes()).hasSize(1);
        assertThat(chart.dots().get(0).y()).isEqualTo("24.0");
        assertThat(chart.dots().get(2).y()).isEqualTo("200.0");
    }

    @Test
    void moreNamesThanATelephoneCanShowAreThinnedOut() {
        List<String> names = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        Chart chart = Chart.ofBars(names, List.of(new Series("series-1", List.of())));

        assertThat(chart.names()).hasSizeBetween(3, 5);
    }

    private static double percent(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }

    private static List<Value> values(Double... numbers) {
        return java.util.Arrays.stream(numbers)
                .map(number -> new Value(number, "told", "/"))
                .toList();
    }
}
