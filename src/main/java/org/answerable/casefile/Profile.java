package org.answerable.casefile;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * A row of {@code service-level-profile}: the set of promises that one organisation, contract or channel makes.
 *
 * @param key       such as {@code ride-hailing}
 * @param english   its name in English
 * @param chinese   its name in Chinese
 * @param zone      in which its promises are shown to somebody whose own zone is unknown
 * @param frontDesk id of the department that takes what is not routed
 * @param takes     what it takes, such as {@link #COMPLAINT}
 * @param channels  by which it takes complaints; empty: by all
 */
public record Profile(
        String key,
        String english,
        String chinese,
        ZoneId zone,
        String frontDesk,
        Set<String> takes,
        Set<String> channels) {

    /** What a profile takes: complaints. */
    public static final String COMPLAINT = "complaint";

    /** What a profile takes: reports of things left behind. */
    public static final String LOST_ITEM = "lost-item";

    /** What a profile takes: signals of breaches. */
    public static final String SIGNAL = "signal";

    /** What a profile takes: ratings, which are reviewed every day. */
    public static final String RATING_REVIEW = "rating-review";

    /** What a profile takes: requests of changes. */
    public static final String CHANGE = "change";

    /** What a profile takes: audits of configuration items. */
    public static final String ITEM_AUDIT = "item-audit";

    /** What a profile takes: releases. */
    public static final String RELEASE = "release";

    /** The name in the reader's language. */
    public String label(Locale language) {
        return "zh".equals(language.getLanguage()) ? chinese : english;
    }

    /** True if complaints may come by the channel. */
    public boolean takesComplaintsBy(String channel) {
        return takes.contains(COMPLAINT) && (channels.isEmpty() || channels.contains(channel));
    }
}
