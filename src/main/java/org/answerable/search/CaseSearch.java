package org.answerable.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;

/** Lists cases by the time they were received, a page at a time; each page costs the same however many cases there are. */
public interface CaseSearch {

    /** The largest page. */
    int MAX_LIMIT = 200;

    /**
     * A page of the cases that the query and the reader's rights leave.
     *
     * @param cursor of the page before or after, as answered with it; null for the first page
     * @param limit  1 to {@link #MAX_LIMIT}
     * @throws org.answerable.platform.InvalidInputException if the cursor is none of ours
     */
    Page find(CaseQuery query, CaseAccess.Scope scope, String cursor, int limit);

    /** All cases of the query in its order, handed over in pieces, so that no more than one piece is held in memory. */
    void each(CaseQuery query, CaseAccess.Scope scope, Consumer<List<Found>> piece);

    /** The cases of the ids that exist, in one look-up; whoever shows them checks that the reader may open them. */
    Map<CaseId, Found> byIds(Collection<CaseId> ids, CaseAccess.Scope scope);

    /**
     * A case in a list.
     *
     * @param subject null if the case is confidential and kept from the reader
     */
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
     * @param previous the cursor of the page before, null if this is the first
     * @param next     the cursor of the next page, null if this is the last
     */
    record Page(List<Found> cases, String previous, String next) {}
}
