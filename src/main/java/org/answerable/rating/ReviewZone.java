package org.answerable.rating;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Profiles;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** In which zone the days of a profile's ratings begin and end: that of the department that will check them. */
@Component
class ReviewZone {

    private static final String ROUTING = "case-routing";

    private final RatingReviewSettings settings;
    private final CaseFileSettings organisation;
    private final Profiles profiles;
    private final DecisionTables tables;
    private final Directory directory;

    ReviewZone(
            RatingReviewSettings settings,
            CaseFileSettings organisation,
            Profiles profiles,
            DecisionTables tables,
            Directory directory) {
        this.settings = settings;
        this.organisation = organisation;
        this.profiles = profiles;
        this.tables = tables;
        this.directory = directory;
    }

    /** The configured zone, else that of the department which the routing table names, else the front desk's, else the organisation's. */
    ZoneId of(String profile) {
        if (settings.zone() != null) {
            return settings.zone();
        }
        return routed(profile)
                .flatMap(directory::department)
                .filter(Department::active)
                .or(() -> directory.department(profiles.frontDesk(profile)))
                .map(Department::zone)
                .orElse(organisation.zone());
    }

    private Optional<String> routed(String profile) {
        Map<String, Object> review = new HashMap<>();
        review.put("profile", profile);
        review.put("kind", CaseKind.SERVICE_REQUEST.key());
        review.put("category", OpenRatingReview.CATEGORY);
        review.put("severity", null);
        review.put("channel", OpenRatingReview.CHANNEL);
        return tables.evaluate(ROUTING, review).rows().stream().findFirst().map(row -> (String) row.get("department"));
    }
}
