package org.answerable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist's own words in Simplified Chinese: all of them, and with the same places for values as the English ones. */
class TasklistInChineseTest {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}|%[sd]");

    /** Signs, and names that stay as they are. */
    private static final List<String> WITHOUT_CHINESE = List.of(
            "APP_VENDOR",
            "NO_TASK_FORM",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    @Test
    void everyWordOfTheEnglishFileIsThereInChinese() throws IOException {
        TreeMap<String, String> english = words("en");
        TreeMap<String, String> chinese = words("zh");

        assertThat(chinese.keySet()).containsExactlyElementsOf(english.keySet());
        chinese.forEach((key, word) -> {
            assertThat(PLACE.matcher(word).results().map(place -> place.group()).sorted())
                    .as(key)
                    .containsExactlyElementsOf(PLACE.matcher(english.get(key))
                            .results()
                            .map(place -> place.group())
                            .sorted()
                            .toList());
            if (key.startsWith("/labels/") && !WITHOUT_CHINESE.contains(key.substring("/labels/".length()))) {
                assertThat(word).as(key).matches("(?s).*\\p{IsHan}.*");
            }
        });
    }

    @Test
    void theSettingsOfTasklistOfferChinese() throws IOException {
        assertThat(new ClassPathResource(TASKLIST + "scripts/config.js").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"zh\"");
    }

    private static TreeMap<String, String> words(String language) throws IOException {
        TreeMap<String, String> words = new TreeMap<>();
        try (InputStream file = new ClassPathResource(TASKLIST + "locales/" + language + ".json").getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            collect("", new ObjectMapper().readTree(text.replace("\uFEFF", "")), words);
        }
        return words;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> words) {
        if (node.isValueNode()) {
            words.put(path, node.asText());
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                collect(path + "/" + place, node.get(place), words);
            }
        } else {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), words));
        }
    }
}
