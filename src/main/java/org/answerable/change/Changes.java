package org.answerable.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** Stores changes, each with what was found, decided, planned, done and said about it. */
public interface Changes {

    /**
     * Stores a new one.
     *
     * @param requestKey digest of the sender's key; null: each request is a new one
     * @throws org.springframework.dao.DuplicateKeyException if the key was taken before
     */
    void insert(Change change, String requestKey, String requestHash);

    /** What the key was taken for, empty if it is free. */
    Optional<TakenKey> taken(String requestKey);

    /** The change of the case, empty if the case is about something else. */
    Optional<Change> find(CaseId caseId);

    /**
     * The change of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is about something else
     */
    Change of(CaseId caseId);

    /** Stores the answers of its evaluation, in place of earlier ones. */
    void evaluated(Evaluation evaluation);

    /** Its evaluation, empty until there is one. */
    Optional<Evaluation> evaluation(CaseId caseId);

    /** Stores who decides, in place of an earlier one: what is amended is decided anew. */
    void insert(Approval approval);

    /**
     * Stores what was decided.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(Approval approval);

    /** Who decides and what was decided, empty before that is known. */
    Optional<Approval> approval(CaseId caseId);

    /** Stores a further plan. */
    void insert(Plan plan);

    /** The plan that holds: the last one. Empty before there is one. */
    Optional<Plan> plan(CaseId caseId);

    /** Stores the steps, in place of earlier ones. */
    void steps(CaseId caseId, List<Step> steps);

    /** The steps in their order. */
    List<Step> steps(CaseId caseId);

    /** Stores that the step is done. */
    void done(Step step);

    /** Stores the codes of the items that it touches, in place of earlier ones. */
    void items(CaseId caseId, List<String> codes);

    /** The codes of the items that it touches, in alphabetical order. */
    List<String> items(CaseId caseId);

    /**
     * Takes the window of the plan for its items, in place of an earlier one; waits for whoever is just planning another change.
     *
     * @param joining the change that gives up its own window for this one; null if none does
     * @return the windows of other changes that touch one of the items at that time; where there is one, nothing was taken
     */
    List<TakenWindow> take(Plan plan, List<String> codes, CaseId joining);

    /** The plan of the number, empty if there is none. */
    Optional<Plan> plan(CaseId caseId, int number);

    /** Gives the window of the change back. */
    void giveBack(CaseId caseId);

    /** Stores a word about what came of it, in place of an earlier one of that role. */
    void said(Result result);

    /** What was said about it. */
    List<Result> results(CaseId caseId);

    /** That an item is touched by another change meanwhile. */
    record TakenWindow(String itemCode, CaseId caseId, Instant start, Instant end) {}

    /** What a key was taken for. */
    record TakenKey(String requestHash, CaseId caseId) {}
}
