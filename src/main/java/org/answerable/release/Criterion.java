package org.answerable.release;

import java.util.Locale;

/**
 * An entry or exit criterion of a stage of a release, and how it is met.
 *
 * @param tick null as long as it is open
 */
public record Criterion(String stage, String key, String english, String chinese, boolean mandatory, Tick tick) {

    /** What it says, in the reader's language. */
    public String label(Locale language) {
        return "zh".equals(language.getLanguage()) ? chinese : english;
    }

    /** True if its stage cannot end yet. */
    public boolean missing() {
        return mandatory && tick == null;
    }
}
