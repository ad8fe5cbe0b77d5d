package org.answerable.search;

import java.time.Instant;

/**
 * What to list; null leaves a field open.
 *
 * @param text        words that must all occur in the case: its number, reference, subject, texts, category, and, unless it is
 *                    confidential, the names, addresses and numbers of its parties
 * @param number      the number or its beginning
 * @param kind        key of a {@link org.answerable.casefile.CaseKind}
 * @param department  id of the department that owns the case now
 * @param open        true for open cases, false for closed ones
 * @param overdue     true for open cases with a promise that is past due
 * @param from        received at this instant or later
 * @param to          received before this instant
 * @param oldestFirst true for the oldest case first, else the newest is
 */
public record CaseQuery(
        String text,
        String number,
        String kind,
        String state,
        String department,
        String profile,
        String category,
        String severity,
        Boolean open,
        boolean overdue,
        Instant from,
        Instant to,
        boolean oldestFirst) {

    /** Longest text and number that are looked for, in characters. */
    public static final int LONGEST_TEXT = 200;

    public static final int LONGEST_NUMBER = 40;

    /** Everything, newest first. */
    public static CaseQuery all() {
        return new CaseQuery(null, null, null, null, null, null, null, null, null, false, null, null, false);
    }

    /** Likewise, but only cases of the profile. */
    public CaseQuery withProfile(String key) {
        return new CaseQuery(
                text, number, kind, state, department, key, category, severity, open, overdue, from, to, oldestFirst);
    }

    /** Likewise, but only cases of the category. */
    public CaseQuery withCategory(String key) {
        return new CaseQuery(
                text, number, kind, state, department, profile, key, severity, open, overdue, from, to, oldestFirst);
    }

    /** Likewise, but only cases in which all words of the text occur. */
    public CaseQuery withText(String words) {
        return new CaseQuery(
                words,
                number,
                kind,
                state,
                department,
                profile,
                category,
                severity,
                open,
                overdue,
                from,
                to,
                oldestFirst);
    }
}
