package org.answerable.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.signal.model.SignalEvent;

/** What a signal must be before it is taken. */
final class SignalRules {

    static final int DRIVER = 100;
    static final int REFERENCE = 200;
    static final int EVIDENCE = 4_000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> profiles;

    private SignalRules(List<String> profiles) {
        this.profiles = profiles;
    }

    /**
     * The signal, tidied.
     *
     * @param profiles the keys of those that take signals
     * @throws InvalidInputException naming every field that breaks a rule
     */
    static DetectedSignal check(DetectedSignal sent, List<String> profiles, Instant now) {
        SignalRules rules = new SignalRules(profiles);
        DetectedSignal tidy = rules.tidy(sent, now);
        if (!rules.errors.isEmpty()) {
            throw new InvalidInputException(rules.errors);
        }
        return tidy;
    }

    private DetectedSignal tidy(DetectedSignal sent, Instant now) {
        if (SignalEvent.ofKey(sent.event()).isEmpty()) {
            refuse("event", "not-allowed", String.join(", ", SignalEvent.keys()));
        }
        String profile = sent.profile() == null && !profiles.isEmpty() ? profiles.get(0) : sent.profile();
        if (!profiles.contains(profile)) {
            refuse("profile", "not-allowed", String.join(", ", profiles));
        }
        Instant detectedAt = sent.detectedAt() == null ? now : sent.detectedAt();
        if (detectedAt.isAfter(now)) {
            refuse("detectedAt", "future", now.toString());
        } else if (detectedAt.isBefore(Instant.EPOCH)) {
            refuse("detectedAt", "too-early", Instant.EPOCH.toString());
        }
        loss(sent);
        return new DetectedSignal(
                sent.event(),
                profile,
                required("reference", sent.reference(), REFERENCE),
                required("driver", sent.driver(), DRIVER),
                detectedAt,
                required("evidence", sent.evidence(), EVIDENCE),
                sent.loss(),
                sent.loss() == null ? null : sent.currency());
    }

    private void loss(DetectedSignal sent) {
        if (sent.loss() == null) {
            return;
        }
        if (sent.loss().signum() <= 0 || sent.loss().stripTrailingZeros().scale() > 2) {
            refuse("loss", "too-small", "0.01");
        } else if (sent.loss().compareTo(LARGEST) > 0) {
            refuse("loss", "too-large", LARGEST.toPlainString());
        }
        boolean known = sent.currency() != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(sent.currency()));
        if (!known) {
            refuse("currency", "not-allowed", "CNY, EUR, USD");
        }
    }

    private String required(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            refuse(field, "required", String.valueOf(limit));
            return "";
        }
        String tidy = text.strip();
        if (tidy.codePointCount(0, tidy.length()) > limit) {
            refuse(field, "too-long", String.valueOf(limit));
        }
        if (tidy.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            refuse(field, "control-characters", "");
        }
        return tidy;
    }

    private void refuse(String field, String rule, String limit) {
        errors.add(new FieldError(field, rule, limit));
    }
}
