package org.answerable.itemaudit;

import java.time.Instant;
import java.util.Set;
import org.answerable.platform.CaseId;

/**
 * An item of the sample, or a thing that is not registered, and what was found of it.
 *
 * @param code    of the item; null for a thing that is not registered
 * @param seen    null before anybody has looked
 * @param verdict null before anybody has said what a difference is
 */
public record Finding(CaseId caseId, int position, String code, Seen seen, Verdict verdict) {

    /** It is as the register says. */
    public static final String AS_REGISTERED = "as-registered";

    /** It is there, but not as the register says. */
    public static final String DIFFERENT = "different";

    /** It is registered, and not there. */
    public static final String MISSING = "missing";

    /** It is there, and not registered. */
    public static final String NOT_REGISTERED = "not-registered";

    /** What may be found of an item of the sample. */
    public static final Set<String> OF_ITEMS = Set.of(AS_REGISTERED, DIFFERENT, MISSING);

    /** The register was wrong. */
    public static final String CORRECTION = "correction";

    /** The item was changed, and nobody approved it. */
    public static final String UNAPPROVED = "unapproved";

    /** What a difference may be. */
    public static final Set<String> VERDICTS = Set.of(CORRECTION, UNAPPROVED);

    /** True if somebody has to say what it is. */
    public boolean isDifference() {
        return seen != null && !AS_REGISTERED.equals(seen.outcome());
    }

    /** True if it is a difference that is said to be a change nobody approved. */
    public boolean isUnapproved() {
        return verdict != null && UNAPPROVED.equals(verdict.is());
    }

    /** True if it is a difference that is said to be an error of the register. */
    public boolean isCorrection() {
        return verdict != null && CORRECTION.equals(verdict.is());
    }

    Finding seen(Seen what) {
        return new Finding(caseId, position, code, what, verdict);
    }

    Finding judged(Verdict what) {
        return new Finding(caseId, position, code, seen, what);
    }

    /** What was seen: as registered, different, missing, not registered; remarks say what is true, null for none. */
    public record Seen(String outcome, String remarks, String by, Instant at) {}

    /** What a difference is; the code tells as what a thing that was not registered is registered now, else null. */
    public record Verdict(String is, String registeredCode, String by, Instant at) {}
}
