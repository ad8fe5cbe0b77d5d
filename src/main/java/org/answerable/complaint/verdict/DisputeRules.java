package org.answerable.complaint.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.DecisionTables.Answer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a profile's row of {@code service-level-profile} says about disputes. */
@Component
@EnableConfigurationProperties(DisputeSettings.class)
class DisputeRules {

    static final String TABLE = "service-level-profile";

    private final DecisionTables tables;
    private final DisputeSettings settings;

    DisputeRules(DecisionTables tables, DisputeSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /** The rules of the profile; a profile without a row has no days of its own and no regulator. */
    Rules of(String profile) {
        Answer answer = tables.evaluate(TABLE, Map.of("profile", profile));
        List<Map<String, Object>> rows = answer.rows();
        Map<String, Object> row = rows.isEmpty() ? Map.of() : rows.get(0);
        return new Rules(
                window(row),
                whole(row.get("disputesBeforeAppeal"), 1),
                text(row, "regulator_en"),
                text(row, "regulator_zh"),
                answer.version());
    }

    private Duration window(Map<String, Object> row) {
        Object days = row.get("disputeDays");
        return days == null ? settings.window() : Duration.ofDays(whole(days, 0));
    }

    private static int whole(Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : String.valueOf(row.get(column));
    }

    /**
     * The rules of a profile.
     *
     * @param window               how long an answer may be disputed
     * @param disputesBeforeAppeal how many disputes go back to the department before an inspection decides
     * @param regulator            whom a complainant may appeal to outside, in English; null if nobody
     * @param regulatorInChinese   the same in Chinese
     * @param version              of the table that said so
     */
    record Rules(
            Duration window, int disputesBeforeAppeal, String regulator, String regulatorInChinese, String version) {

        /** Whom a complainant may appeal to outside, in the reader's language; null if nobody. */
        String regulator(Locale language) {
            return "zh".equals(language.getLanguage()) && regulatorInChinese != null ? regulatorInChinese : regulator;
        }
    }
}
