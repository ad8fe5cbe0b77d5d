package org.answerable.notification;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of every module keeps the conventions of the package. */
class MailTemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates", "mail");
    private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");

    static Set<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.(html|txt)$", ""))
                    .filter(name -> !name.equals("layout"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aMailHasBothPartsASubjectAndAReasonInBothLanguages(String template) throws IOException {
        assertThat(TEMPLATES.resolve(template + ".html")).exists();
        assertThat(TEMPLATES.resolve(template + ".txt")).exists();
        for (String language : List.of("", "_zh_CN")) {
            assertThat(texts(language).stringPropertyNames())
                    .contains(
                            "mail." + template + ".subject",
                            "mail." + template + ".why",
                            "workplace.template." + template);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aMailShowsValuesAsText(String template) throws IOException {
        assertThat(Files.readString(TEMPLATES.resolve(template + ".html")))
                .doesNotContain("th:utext", "[(", "<html", "<script", "<style");
        assertThat(Files.readString(TEMPLATES.resolve(template + ".txt")))
                .as("[[...]] would escape for HTML in a text part")
                .doesNotContain("[[");
    }

    @Test
    void bothLanguagesNameTheSameValuesInSubjectsAndReasons() throws IOException {
        Properties english = texts("");
        Properties chinese = texts("_zh_CN");
        for (String template : templates()) {
            for (String key : List.of("mail." + template + ".subject", "mail." + template + ".why")) {
                assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @Test
    void noTextBelongsToAMailThatDoesNotExist() throws IOException {
        Set<String> named = texts("").stringPropertyNames().stream()
                .filter(key -> key.startsWith("mail."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));

        // Texts under mail.complaint are shared by the mails complaint-…
        Set<String> mails = templates();
        assertThat(named)
                .allMatch(name -> mails.contains(name) || mails.stream().anyMatch(mail -> mail.startsWith(name + "-")));
    }

    private static Set<String> places(String text) {
        return java.util.regex.Pattern.compile("\\{[a-zA-Z]+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(language + ".properties") && (!language.isEmpty() || !name.contains("_"))) {
                    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        all.load(reader);
                    }
                }
            }
        }
        return all;
    }
}
