package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in English and Simplified Chinese, and the Chinese one is Chinese. */
class MessageBundlesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Names and signs that are the same in both languages. */
    private static final Set<String> SAME =
            Set.of("REST", "CSV", "PDF", "Tasklist", "Cockpit", "·", "{0}", "English", "中文");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_zh_CN"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_zh_CN")).isEqualTo(keys(bundle));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyChineseTextIsChineseAndNoEnglishOneIs(String bundle) throws IOException {
        Properties english = load(bundle);
        Properties chinese = load(bundle + "_zh_CN");
        Set<String> wrong = english.stringPropertyNames().stream()
                .filter(key -> !SAME.contains(english.getProperty(key)))
                .filter(key -> !HAN.matcher(chinese.getProperty(key, "")).find()
                        || HAN.matcher(english.getProperty(key)).find())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillInTheSamePlaces(String bundle) throws IOException {
        Properties english = load(bundle);
        Properties chinese = load(bundle + "_zh_CN");
        Set<String> wrong = english.stringPropertyNames().stream()
                .filter(key -> !places(english.getProperty(key)).equals(places(chinese.getProperty(key, ""))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theServerReadsIt(String bundle) throws IOException {
        String basenames = Files.readAllLines(Path.of("src", "main", "resources", "application.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("basename:"))
                .findFirst()
                .orElseThrow();

        assertThat(basenames.substring("basename:".length()).strip().split(",")).contains("i18n/" + bundle);
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
