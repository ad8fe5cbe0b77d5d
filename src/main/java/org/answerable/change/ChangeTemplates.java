package org.answerable.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The changes that are approved beforehand, as the table {@code change-template} says. */
@Component
public class ChangeTemplates {

    private static final String TABLE = "change-template";

    private final DecisionTables tables;

    ChangeTemplates(DecisionTables tables) {
        this.tables = tables;
    }

    /** Those of the profile, in the order of the table. */
    public List<Template> of(String profile) {
        return tables.evaluate(TABLE, Map.of("profile", profile)).rows().stream()
                .map(Template::of)
                .toList();
    }

    /** The template of the profile, empty if it has none of the key. */
    public Optional<Template> find(String profile, String key) {
        return of(profile).stream()
                .filter(template -> template.key().equals(key))
                .findFirst();
    }

    /** A row of the table; steps are lines such as {@code second-line; Stop the service}. */
    public record Template(
            String key,
            String english,
            String chinese,
            String kind,
            String category,
            String steps,
            String check,
            String backOut,
            List<Demand> demands) {

        static Template of(Map<String, Object> row) {
            return new Template(
                    text(row, "key"),
                    text(row, "label_en"),
                    text(row, "label_zh"),
                    text(row, "changeKind"),
                    text(row, "category"),
                    text(row, "steps"),
                    text(row, "check"),
                    text(row, "backOut"),
                    demands(text(row, "demands")));
        }

        private static List<Demand> demands(String keys) {
            return keys == null ? List.of() : Demand.of(List.of(keys.strip().split("\\s*,\\s*")));
        }

        private static String text(Map<String, Object> row, String output) {
            return (String) row.get(output);
        }

        /** The name in the reader's language. */
        public String label(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }
}
