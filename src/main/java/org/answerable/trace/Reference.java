package org.answerable.trace;

import java.time.Instant;
import java.util.Locale;
import org.answerable.platform.CaseId;

/**
 * Something written down elsewhere that a case points to.
 *
 * @param address where it can be read: a web address
 */
public record Reference(String id, CaseId caseId, Sort sort, String title, String address, String by, Instant at) {

    /** What it is. */
    public enum Sort {
        /** How something is solved or done. */
        KNOWLEDGE,
        /** Anything else: a report, a contract. */
        DOCUMENT;

        /** The name used in tables, pages and interfaces, such as {@code knowledge}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
