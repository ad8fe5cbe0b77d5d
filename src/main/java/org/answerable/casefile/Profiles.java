package org.answerable.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * The profiles of the organisation and its front desks, as the table {@code service-level-profile} says. A table deployed while
 * the server runs is seen within ten seconds.
 */
@Component
public class Profiles {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Map<String, Object> ALL = Map.of("profile", "*");

    private final DecisionTables tables;
    private final CaseFileSettings settings;
    private final Cache<String, ProfileRows> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1).build();

    Profiles(DecisionTables tables, CaseFileSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /** All profiles, in the order people see. */
    public List<Profile> all() {
        return rows().profiles();
    }

    /** The profile, empty if no row names it. */
    public Optional<Profile> of(String key) {
        return all().stream().filter(profile -> profile.key().equals(key)).findFirst();
    }

    /** The keys of the profiles that take it, such as {@link Profile#LOST_ITEM}; the first one is meant where none is named. */
    public List<String> taking(String what) {
        return all().stream()
                .filter(profile -> profile.takes().contains(what))
                .map(Profile::key)
                .toList();
    }

    /** The department that may open every case and takes what nobody else owns. */
    public String frontDesk() {
        return rows().frontDesk();
    }

    /** The department that takes what is not routed in the profile; the organisation's where the profile names none. */
    public String frontDesk(String profile) {
        return of(profile).map(Profile::frontDesk).orElseGet(this::frontDesk);
    }

    private ProfileRows rows() {
        return kept.get(
                ProfileRows.TABLE,
                table -> ProfileRows.read(tables.evaluate(table, ALL).rows(), settings.zone()));
    }
}
