package org.answerable.complaint.letters;

import java.util.List;

/** The kinds of deadlines that are promises to the complainant; the others are the organisation's own. */
public final class ShownPromises {

    public static final List<String> KINDS =
            List.of("acknowledge", "first-reply", "status-update", "resolve", "appeal");

    private ShownPromises() {}
}
