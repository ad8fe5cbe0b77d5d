package org.answerable.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.answerable.platform.CaseId;

/** Stores which items cases are about and what they point to. */
interface TraceStore {

    /** The codes of the items that the case is about, in alphabetical order. */
    List<String> items(CaseId caseId);

    /** Stores them, in place of those before. */
    void name(CaseId caseId, List<String> codes);

    /** What the cases point to, oldest first. */
    List<Reference> references(Collection<CaseId> cases);

    /** Stores it. */
    void insert(Reference reference);

    /** Takes it away. */
    void delete(Reference reference);

    /** Complaints of one of the services or about one of the items, received at the moment or later, oldest first, up to the limit. */
    List<CaseId> complaintsSince(Instant since, Collection<String> services, Collection<String> items, int limit);
}
