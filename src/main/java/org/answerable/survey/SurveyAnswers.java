package org.answerable.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/**
 * What was answered to the six questions of a call; scores are 1 (very bad) to 5 (very good), as text.
 *
 * @param overall needed, the others may be null
 * @param settled {@code yes} or {@code no}
 * @param remark  at most 2,000 characters
 */
public record SurveyAnswers(
        String overall, String speed, String clarity, String manner, String settled, String remark) {

    static final int REMARK = 2_000;
    private static final Set<String> SCORES = Set.of("1", "2", "3", "4", "5");

    public SurveyAnswers {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }

    /** Throws InvalidInputException naming the first field that breaks a rule. */
    void check() {
        if (overall == null) {
            throw refused("overall", "required", "5");
        }
        scores().forEach((question, score) -> {
            if (!SCORES.contains(score)) {
                throw refused(question, "not-allowed", "1, 2, 3, 4, 5");
            }
        });
        if (settled != null && !Set.of("yes", "no").contains(settled)) {
            throw refused("settled", "not-allowed", "no, yes");
        }
        if (remark != null && remark.codePointCount(0, remark.length()) > REMARK) {
            throw refused("remark", "too-long", String.valueOf(REMARK));
        }
    }

    int score() {
        return Integer.parseInt(overall);
    }

    /** Question to answer; a question without an answer is left out. */
    Map<String, String> toMap() {
        Map<String, String> answers = scores();
        put(answers, "settled", settled);
        return answers;
    }

    private Map<String, String> scores() {
        Map<String, String> scores = new LinkedHashMap<>();
        put(scores, "overall", overall);
        put(scores, "speed", speed);
        put(scores, "clarity", clarity);
        put(scores, "manner", manner);
        return scores;
    }

    private static void put(Map<String, String> answers, String question, String answer) {
        if (answer != null) {
            answers.put(question, answer);
        }
    }

    static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }
}
