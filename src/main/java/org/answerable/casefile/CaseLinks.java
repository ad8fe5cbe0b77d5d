package org.answerable.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.answerable.platform.CaseId;

/** Links between cases, such as "duplicate of". */
public interface CaseLinks {

    /**
     * Links the case to the other one; a link that exists already stays as it is.
     *
     * @throws org.answerable.platform.NotFoundException if one of the cases does not exist
     * @throws IllegalArgumentException if a case is linked to itself
     */
    void link(CaseId caseId, Relation relation, CaseId otherCaseId);

    /**
     * Takes a link of the case away again; the ledger keeps that it was there.
     *
     * @param reason why it was wrong
     * @throws org.answerable.platform.NotFoundException if there is no such link
     */
    void unlink(CaseId caseId, Relation relation, CaseId otherCaseId, String reason);

    /** The links from and to the case, oldest first. */
    List<Link> of(CaseId caseId);

    /** The links from and to any of the cases, at most {@code limit}; one question for all. */
    List<Joined> ofAny(Collection<CaseId> cases, int limit);

    /** What a case is to another, read as a sentence: this case, the relation, the other one. */
    enum Relation {
        DUPLICATE_OF,
        CAUSED_BY,
        RESOLVED_BY,
        LED_TO,
        APPEAL_OF,
        PART_OF;

        /** The name used in tables, pages and interfaces, such as {@code duplicate-of}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The relation of a {@link #key()}. */
        public static Relation ofKey(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A link as seen from one case.
     *
     * @param otherNumber number of the case at the other end
     * @param incoming    true if the other case points here: it is a duplicate of, caused by … this one
     */
    record Link(
            CaseId otherCaseId, String otherNumber, Relation relation, boolean incoming, Instant at, String authorId) {}

    /** A link as it stands: the source is, was caused by … the target. */
    record Joined(CaseId source, Relation relation, CaseId target) {}
}
