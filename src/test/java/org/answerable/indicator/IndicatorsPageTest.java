package org.answerable.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Preset;
import org.junit.jupiter.api.Test;

/** What is counted is written down: in the documentation, with the numbers of the indicators, and in words on the page. */
class IndicatorsPageTest {

    @Test
    void thePageDefinesEveryFigureAndNamesItsIndicators() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "indicators.md"));

        assertThat(Figure.allShown()).allSatisfy(figure -> {
            String row = rows.stream()
                    .filter(line -> line.startsWith("| `" + figure.key() + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(figure + " has no row"));
            assertThat(Pattern.compile("K-\\d\\d").matcher(row).results().map(match -> match.group()))
                    .containsExactlyElementsOf(figure.indicators());
        });
        assertThat(rows.stream().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]))
                .containsAll(Figure.allShown().stream().map(Figure::key).toList());
    }

    @Test
    void everyWordThatThePageMayLookUpIsThere() throws IOException {
        Properties texts = new Properties();
        try (Reader bundle = Files.newBufferedReader(
                Path.of("src", "main", "resources", "i18n", "indicator.properties"), StandardCharsets.UTF_8)) {
            texts.load(bundle);
        }
        Stream<String> keys = Stream.of(
                        Figure.allShown().stream()
                                .flatMap(figure -> Stream.of("figure." + figure.key(), "definition." + figure.key())),
                        Stream.of(Figure.Source.values()).map(source -> "moment." + source.key()),
                        Preset.keys().stream().map(key -> "preset." + key),
                        Grouping.keys().stream().map(key -> "by." + key))
                .flatMap(key -> key);

        assertThat(texts.stringPropertyNames())
                .containsAll(keys.map(key -> "indicator." + key).toList());
    }
}
