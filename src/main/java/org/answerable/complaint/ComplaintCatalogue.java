package org.answerable.complaint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * Whom one can complain to and about what, as the tables {@code service-level-profile} and {@code complaint-categories} say. A table deployed while the server runs is seen within ten seconds.
 */
@Component
public class ComplaintCatalogue {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 200;
    private static final String CATEGORIES = "complaint-categories";

    private final Profiles profiles;
    private final DecisionTables tables;
    private final Cache<String, List<Map<String, Object>>> rows =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    ComplaintCatalogue(Profiles profiles, DecisionTables tables) {
        this.profiles = profiles;
        this.tables = tables;
    }

    /** The profiles that take complaints by the channel. */
    public List<Profile> profiles(String channel) {
        return profiles.all().stream()
                .filter(profile -> profile.takesComplaintsBy(channel))
                .toList();
    }

    /** The categories of the profile, in the order people see; empty if the profile has none. */
    public List<Category> categories(String profile) {
        return answer(profile).stream().map(Category::of).toList();
    }

    /** All profiles, whatever they take. */
    public List<Profile> profiles() {
        return profiles.all();
    }

    /** The profile, whatever it takes; empty if no row names it. */
    public Optional<Profile> profile(String key) {
        return profiles.of(key);
    }

    /** The category of the profile's list, empty if it is not on it. */
    public Optional<Category> category(String profile, String key) {
        return categories(profile).stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    public List<String> profileKeys(String channel) {
        return profiles(channel).stream().map(Profile::key).toList();
    }

    public List<String> categoryKeys(String profile) {
        return categories(profile).stream().map(Category::key).toList();
    }

    private List<Map<String, Object>> answer(String profile) {
        return rows.get(
                Objects.requireNonNullElse(profile, ""),
                asked -> List.copyOf(
                        tables.evaluate(CATEGORIES, Map.of("profile", asked)).rows()));
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
