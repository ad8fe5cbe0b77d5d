package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting of ours stands on its page with its default, and the page promises no setting that nothing reads. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(answerable\\.[a-z0-9.<>-]+)` \\|(.*)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(answerable\\.[a-z0-9.-]+)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:--)?(answerable\\.[a-z0-9.-]+)[\"=]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ANSWERABLE_[A-Z_]+)");
    private static final Pattern METRIC = Pattern.compile("`(answerable_[a-z_]+?)(?:_total)?`");
    /** Literals of the same form that name something else: marks on a task. What names a metric stands in docs/metrics.md. */
    private static final Set<String> NO_SETTINGS =
            Set.of("answerable.deadline", "answerable.deadline-end", "answerable.promise");

    @Test
    void everySettingThatTheCodeReadsStandsOnThePageAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>(defaultsOfRecords().keySet());
        read.addAll(inSources());
        read.addAll(found(PLACEHOLDER, text(RESOURCES, ".yml")));

        assertThat(rows().keySet()).isEqualTo(read);
    }

    @Test
    void thePageTellsTheDefaultsOfTheCode() throws IOException {
        Map<String, String> rows = rows();
        Map<String, String> wrong = new TreeMap<>();
        defaultsOfRecords().forEach((key, defaults) -> {
            for (String value : defaults) {
                if (!rows.getOrDefault(key, "").contains("`" + value + "`")) {
                    wrong.put(key, value);
                }
            }
        });

        assertThat(wrong)
                .as("defaults that docs/configuration.md does not tell")
                .isEmpty();
    }

    @Test
    void thePageNamesEveryVariableThatOurFilesRead() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(found(VARIABLE, text(RESOURCES, ".yml"))).isNotEmpty().allSatisfy(variable -> assertThat(page)
                .contains("`" + variable + "`"));
    }

    private static Map<String, String> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a + b, TreeMap::new));
    }

    /** Keys in string literals and placeholders; one that ends with a dot takes any name after it. */
    private static Set<String> inSources() {
        Set<String> prefixes = settingsRecords()
                .map(type -> type.getAnnotation(ConfigurationProperties.class).value())
                .collect(Collectors.toSet());
        String sources = text(JAVA, ".java");
        Set<String> metrics = found(METRIC, read(Path.of("docs", "metrics.md"))).stream()
                .map(name -> name.replace('_', '.'))
                .collect(Collectors.toSet());
        return Stream.concat(found(PLACEHOLDER, sources).stream(), found(LITERAL, sources).stream())
                .filter(key -> !NO_SETTINGS.contains(key) && !metrics.contains(key) && !prefixes.contains(key))
                .map(key -> key.endsWith(".") ? key + "<name>" : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String[]> defaultsOfRecords() {
        Map<String, String[]> keys = new LinkedHashMap<>();
        settingsRecords()
                .forEach(type -> collect(
                        type.getAnnotation(ConfigurationProperties.class).value(), type, keys));
        return keys;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String[]> keys) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String key = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(key, component.getType(), keys);
            } else {
                keys.put(key, defaults(type, i));
            }
        }
    }

    private static String[] defaults(Class<?> type, int index) {
        DefaultValue value = type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        return value == null
                ? new String[0]
                : Stream.of(value.value()).filter(text -> !text.isEmpty()).toArray(String[]::new);
    }

    private static Stream<Class<?>> settingsRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.answerable").stream()
                .<Class<?>>map(bean -> {
                    try {
                        return Class.forName(bean.getBeanClassName());
                    } catch (ClassNotFoundException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .filter(Class::isRecord);
    }

    private static String text(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(ConfigurationPageTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
