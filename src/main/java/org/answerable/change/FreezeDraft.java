package org.answerable.change;

import java.time.Instant;
import java.util.List;

/**
 * A freeze as somebody wrote it; every field may be null. Nothing named in departments, services and items means all.
 *
 * @param departments ids
 * @param services    names
 * @param items       codes of configuration items, separated by commas, blanks or lines
 */
public record FreezeDraft(
        Instant start, Instant end, String reason, List<String> departments, List<String> services, String items) {}
