package org.answerable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that the code can refuse by has its sentence in the bundle (the Chinese one is compared by MessageBundlesTest). */
class ErrorTextsTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");
    private static final Pattern FIELD_ERROR = Pattern.compile("new FieldError\\([^,;]+,\\s*\"([a-z-]+)\"");
    private static final Pattern REQUIRE = Pattern.compile("\"[\\w.]+\",\\s*\"([a-z]+(?:-[a-z]+)*)\",\\s*[^,;]*\\)");

    @Test
    void everyRuleHasASentence() throws IOException {
        Properties texts = englishTexts();

        assertThat(rules()).contains("required", "last-administrator").allSatisfy(rule -> assertThat(
                        texts.getProperty("error." + rule))
                .as("error.%s in i18n/*.properties", rule)
                .isNotNull());
    }

    private static Properties englishTexts() throws IOException {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("_zh")).toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    private static TreeSet<String> rules() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                FIELD_ERROR.matcher(source).results().forEach(match -> rules.add(match.group(1)));
                if (source.contains("new Rules()")) {
                    REQUIRE.matcher(source).results().forEach(match -> rules.add(match.group(1)));
                }
            }
        }
        return rules;
    }
}
