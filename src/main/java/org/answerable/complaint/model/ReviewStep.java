package org.answerable.complaint.model;

import java.util.List;
import java.util.Locale;

/** Who looks at a drafted answer before it is sent, and what they may say. */
public enum ReviewStep {
    /** The quality check by somebody else than the drafter. */
    CHECK("accept", "return", "escalate", "inspect"),
    /** The decision of the head, where the check was escalated. */
    DECIDE("accept", "return", "inspect"),
    /** The approval of money above the limit. */
    APPROVE("accept", "return");

    private final List<String> verdicts;

    ReviewStep(String... verdicts) {
        this.verdicts = List.of(verdicts);
    }

    /** The name in tables, such as {@code check}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdicts that may be given. */
    public List<String> verdicts() {
        return verdicts;
    }
}
