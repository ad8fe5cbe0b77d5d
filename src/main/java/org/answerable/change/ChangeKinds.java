package org.answerable.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The kinds of change that a profile takes, as the table {@code change-kind} says (F-35 to F-38). */
@Component
public class ChangeKinds implements CaseCategories {

    /** What is asked for where nobody says the kind. */
    public static final String IT = "it";

    private static final String TABLE = "change-kind";

    private final DecisionTables tables;
    private final Profiles profiles;

    ChangeKinds(DecisionTables tables, Profiles profiles) {
        this.tables = tables;
        this.profiles = profiles;
    }

    @Override
    public List<String> categories(String profile) {
        return profiles.taking(Profile.CHANGE).stream()
                .filter(key -> profile == null || key.equals(profile))
                .flatMap(key -> of(key).stream())
                .flatMap(kind -> kind.categories().stream())
                .distinct()
                .toList();
    }

    @Override
    public String texts() {
        return "change.category-name.";
    }

    /** Those of the profile, in the order of the table. */
    public List<Kind> of(String profile) {
        return tables.evaluate(TABLE, Map.of("profile", profile)).rows().stream()
                .map(Kind::of)
                .toList();
    }

    /** The kind of the profile, empty if it does not take it. */
    public Optional<Kind> find(String profile, String key) {
        return of(profile).stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Those that any of the profiles takes, key to kind, in the order of the table. */
    public Map<String, Kind> ofAny(List<String> profiles) {
        Map<String, Kind> all = new LinkedHashMap<>();
        profiles.stream().flatMap(profile -> of(profile).stream()).forEach(kind -> all.putIfAbsent(kind.key(), kind));
        return all;
    }

    /**
     * A row of the table.
     *
     * @param categories   what it may be about, the first one where nobody says
     * @param asks         the called model that asks those outside before any work; null for none
     * @param client       true if it needs the client as a party
     * @param confidential true if it is about persons
     * @param decisionTime true if its plan names a decision time; else an empty one means the end of the window
     */
    public record Kind(
            String key,
            String english,
            String chinese,
            List<String> categories,
            String asks,
            boolean client,
            boolean confidential,
            boolean decisionTime) {

        static Kind of(Map<String, Object> row) {
            return new Kind(
                    (String) row.get("key"),
                    (String) row.get("label_en"),
                    (String) row.get("label_zh"),
                    Arrays.stream(String.valueOf(row.get("categories")).split(","))
                            .map(String::strip)
                            .toList(),
                    (String) row.get("asks"),
                    Boolean.TRUE.equals(row.get("client")),
                    Boolean.TRUE.equals(row.get("confidential")),
                    Boolean.TRUE.equals(row.get("decisionTime")));
        }

        /** The name in the reader's language. */
        public String label(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }
}
