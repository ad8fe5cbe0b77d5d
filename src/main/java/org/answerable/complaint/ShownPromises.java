package org.answerable.complaint;

import java.util.List;

/** The kinds of deadlines that are promises to the complainant; the others are the organisation's own. */
final class ShownPromises {

    static final List<String> KINDS = List.of("acknowledge", "first-reply", "status-update", "resolve", "appeal");

    private ShownPromises() {}
}
