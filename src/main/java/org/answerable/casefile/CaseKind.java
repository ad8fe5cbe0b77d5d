package org.answerable.casefile;

import java.util.Locale;

/** The kinds of cases; the code opens each case number, as in {@code CP-2026-000123}. */
public enum CaseKind {
    COMPLAINT("CP"),
    CHANGE_REQUEST("CR"),
    RELEASE("RL"),
    EMERGENCY("EM"),
    INCIDENT("IN"),
    SERVICE_REQUEST("SR"),
    PROBLEM("PB");

    private final String code;

    CaseKind(String code) {
        this.code = code;
    }

    /** The two letters that open the case number. */
    public String code() {
        return code;
    }

    /** True for what our own people ask for: such a case has parties outside only where some are named. */
    public boolean ours() {
        return this == CHANGE_REQUEST || this == RELEASE;
    }

    /** The name used in tables and interfaces, such as {@code complaint}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a {@link #key()}.
     *
     * @throws IllegalArgumentException if no kind has this key
     */
    public static CaseKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
