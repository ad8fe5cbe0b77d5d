package org.answerable.platform;

import java.util.Locale;

/** Which language the people of the organisation read. */
public interface PersonLanguages {

    /** The person's language, English for somebody unknown. */
    Locale of(String userId);
}
