package org.answerable.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.remedy.PenaltyEntry.Measure;

/** Collects what a form of the remedy breaks, so that whoever fills it in mends it in one go. */
final class RemedyRules {

    static final int SHORT = 100;
    static final int LONG = 1_000;
    static final int MOST_POINTS = 1_000;
    static final int MOST_DAYS = 3_650;
    static final Set<String> CLOSURES = Set.of("closed", "banned", "blocked");
    private static final String REQUIRED = "required";
    private static final String TOO_SMALL = "too-small";
    private static final String TOO_LARGE = "too-large";

    private final List<FieldError> errors = new ArrayList<>();

    /** The tidied text. */
    String required(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, REQUIRED, String.valueOf(limit)));
            return "";
        }
        return optional(field, text, limit);
    }

    /** The tidied text, null if there is none. */
    String optional(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > limit) {
            errors.add(new FieldError(field, "too-long", String.valueOf(limit)));
        }
        if (text.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            errors.add(new FieldError(field, "control-characters", ""));
        }
        return text.strip();
    }

    PenaltyType type(String field, String key) {
        return PenaltyType.ofKey(key).orElseGet(() -> {
            errors.add(new FieldError(field, "not-allowed", String.join(", ", PenaltyType.keys())));
            return PenaltyType.OTHER;
        });
    }

    /** A penalty takes something, and each part makes sense. */
    Measure measure(BigDecimal fine, String currency, Integer points, String closure, Integer days) {
        BigDecimal taken = fine != null && fine.signum() == 0 ? null : fine;
        Integer deducted = points != null && points == 0 ? null : points;
        String shut = closure == null || closure.isBlank() || "none".equals(closure) ? null : closure;
        if (taken != null) {
            fine(taken, currency);
        }
        if (deducted != null) {
            between("points", deducted, MOST_POINTS);
        }
        closure(shut, days);
        Measure measure = new Measure(
                taken, taken == null ? null : currency, deducted, shut, "closed".equals(shut) ? days : null);
        if (measure.isNone() && errors.isEmpty()) {
            errors.add(new FieldError("fine", REQUIRED, ""));
        }
        return measure;
    }

    private void fine(BigDecimal fine, String currency) {
        if (fine.signum() < 0) {
            errors.add(new FieldError("fine", TOO_SMALL, "0"));
        } else if (fine.compareTo(GrantRemedy.LARGEST) > 0) {
            errors.add(new FieldError("fine", TOO_LARGE, GrantRemedy.LARGEST.toPlainString()));
        }
        if (!GrantRemedy.isCurrency(currency)) {
            errors.add(new FieldError("currency", "not-allowed", "CNY, EUR, USD"));
        }
    }

    private void closure(String closure, Integer days) {
        if (closure != null && !CLOSURES.contains(closure)) {
            errors.add(new FieldError("closure", "not-allowed", "closed, banned, blocked"));
        } else if ("closed".equals(closure) && days == null) {
            errors.add(new FieldError("days", REQUIRED, String.valueOf(MOST_DAYS)));
        } else if ("closed".equals(closure)) {
            between("days", days, MOST_DAYS);
        }
    }

    private void between(String field, int value, int most) {
        if (value < 1) {
            errors.add(new FieldError(field, TOO_SMALL, "1"));
        } else if (value > most) {
            errors.add(new FieldError(field, TOO_LARGE, String.valueOf(most)));
        }
    }

    void refuse(String field, String rule, String limit) {
        errors.add(new FieldError(field, rule, limit));
    }

    /** Throws InvalidInputException if anything is broken. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
