package org.answerable.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.OpenOnce;
import org.answerable.platform.CaseId;

/** Stores releases: what they take, how they are planned, which criteria are met. */
public interface Releases {

    /**
     * Stores a new one.
     *
     * @param requestKey digest of the sender's key; null: each request is a new one
     * @throws org.springframework.dao.DuplicateKeyException if the key was taken before
     */
    void insert(Release release, String requestKey, String requestHash);

    /** What the key was taken for, empty if it is free. */
    Optional<OpenOnce.Taken> taken(String requestKey);

    /** The release of the case, empty if the case is about something else. */
    Optional<Release> find(CaseId caseId);

    /**
     * The release of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is about something else
     */
    Release of(CaseId caseId);

    /** Stores the plan, in place of an earlier one. */
    void put(ReleasePlan plan);

    /** Its plan, empty before there is one. */
    Optional<ReleasePlan> plan(CaseId caseId);

    /**
     * Stores that it takes the change.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a release has the change already
     */
    void insert(TakenChange change);

    /** The changes that are approved, wait for their plan or window and are in no release, the newest first, at most {@code limit}. */
    List<CaseId> waiting(int limit);

    /** Stores what came of the change; one that has left, or whose release is over, may be taken by another release. */
    void update(TakenChange change, boolean over);

    /** The changes that these releases have; one question. */
    List<TakenChange> held(Collection<CaseId> cases);

    /** All that it has, or had, in the order in which they came. */
    List<TakenChange> changes(CaseId caseId);

    /** Stores that the criterion is met, in place of an earlier word. */
    void put(Tick tick);

    /** The criteria of the stages are open again. */
    void untick(CaseId caseId, Collection<String> stages);

    /** The criteria that are met. */
    List<Tick> ticks(CaseId caseId);
}
