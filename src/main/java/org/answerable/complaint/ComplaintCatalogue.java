package org.answerable.complaint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * Whom one can complain to and about what, as the tables {@code complaint-profiles}, {@code service-level-profile} (names) and
 * {@code complaint-categories} say. A table deployed while the server runs is seen within ten seconds.
 */
@Component
public class ComplaintCatalogue {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 200;

    private final DecisionTables tables;
    private final Cache<String, List<Map<String, Object>>> rows =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    ComplaintCatalogue(DecisionTables tables) {
        this.tables = tables;
    }

    /** The profiles that take complaints by the channel. */
    public List<Profile> profiles(String channel) {
        List<Map<String, Object>> names = answer("service-level-profile", "profile", "*");
        return answer("complaint-profiles", "channel", channel).stream()
                .map(row -> Profile.of(row, nameOf(names, row.get("profile"))))
                .toList();
    }

    /** The categories of the profile, in the order people see; empty if the profile has none. */
    public List<Category> categories(String profile) {
        return answer("complaint-categories", "profile", profile).stream()
                .map(Category::of)
                .toList();
    }

    /** The profile, whatever the channel; empty if no row names it. */
    public Optional<Profile> profile(String key) {
        return profiles("").stream()
                .filter(profile -> profile.key().equals(key))
                .findFirst();
    }

    /** The category of the profile's list, empty if it is not on it. */
    public Optional<Category> category(String profile, String key) {
        return categories(profile).stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    List<String> profileKeys(String channel) {
        return profiles(channel).stream().map(Profile::key).toList();
    }

    List<String> categoryKeys(String profile) {
        return categories(profile).stream().map(Category::key).toList();
    }

    private static Map<String, Object> nameOf(List<Map<String, Object>> names, Object profile) {
        return names.stream()
                .filter(name -> profile.equals(name.get("profile")))
                .findFirst()
                .orElse(Map.of("label_en", profile, "label_zh", profile));
    }

    private List<Map<String, Object>> answer(String table, String input, String value) {
        String asked = Objects.requireNonNullElse(value, "");
        return rows.get(
                table + '/' + asked,
                key -> List.copyOf(tables.evaluate(table, Map.of(input, asked)).rows()));
    }

    /**
     * A row of {@code complaint-profiles}.
     *
     * @param zone      in which its promises are shown to somebody whose own zone is unknown
     * @param frontDesk id of the department that triages
     */
    public record Profile(String key, String english, String chinese, ZoneId zone, String frontDesk) {

        static Profile of(Map<String, Object> row, Map<String, Object> name) {
            return new Profile(
                    String.valueOf(row.get("profile")),
                    String.valueOf(name.get("label_en")),
                    String.valueOf(name.get("label_zh")),
                    ZoneId.of(String.valueOf(row.get("zone"))),
                    String.valueOf(row.get("frontDesk")));
        }

        /** The name in the reader's language. */
        public String label(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }

    /** A row of {@code complaint-categories}; the severity is the usual one. */
    public record Category(String key, String english, String chinese, String severity) {

        static Category of(Map<String, Object> row) {
            return new Category(
                    String.valueOf(row.get("category")),
                    String.valueOf(row.get("label_en")),
                    String.valueOf(row.get("label_zh")),
                    String.valueOf(row.get("severity")));
        }

        /** The label in the reader's language. */
        public String label(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }
}
