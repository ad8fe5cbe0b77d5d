package org.answerable.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;

/** Lists cases, newest first, a page at a time; each page costs the same however many cases there are. */
public interface CaseSearch {

    /** The largest page. */
    int MAX_LIMIT = 200;

    /**
     * A page of the cases that the filter and the reader's rights leave.
     *
     * @param cursor where the page before ended, as answered with it; null for the first page
     * @param limit  1 to {@link #MAX_LIMIT}
     * @throws org.answerable.platform.InvalidInputException if the cursor is none of ours
     */
    Page find(Filter filter, CaseAccess.Scope scope, String cursor, int limit);

    /** The cases of the ids that exist, in one look-up; whoever shows them checks the reader's rights. */
    Map<CaseId, Found> byIds(Collection<CaseId> ids);

    /**
     * What to list; null leaves a field open.
     *
     * @param number     the number or its beginning
     * @param kind       key of a {@link CaseKind}
     * @param department id of the department that owns the case now
     * @param open       true for open cases, false for closed ones
     * @param from       received at this instant or later
     * @param to         received before this instant
     */
    record Filter(
            String number,
            String kind,
            String state,
            String department,
            String profile,
            Boolean open,
            Instant from,
            Instant to) {

        /** Everything. */
        public static Filter none() {
            return new Filter(null, null, null, null, null, null, null, null);
        }
    }

    /** A case in a list. */
    record Found(
            CaseId id,
            String number,
            CaseKind kind,
            String profile,
            String subject,
            String category,
            String severity,
            String state,
            String ownerDepartment,
            String ownerPerson,
            Instant receivedAt,
            Instant closedAt) {}

    /**
     * A page of a list.
     *
     * @param next the cursor of the next page, null if this is the last
     */
    record Page(List<Found> cases, String next) {}
}
