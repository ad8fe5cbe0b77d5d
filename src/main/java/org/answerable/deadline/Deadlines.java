package org.answerable.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** The verbs of deadlines; each is one ledger fact in the caller's transaction, and the engine's timers follow. */
public interface Deadlines {

    /**
     * Sets the deadlines that the policy table answered for the case, or makes those of an earlier answer follow: what is set
     * already with the same terms stays, what has other terms is counted anew from its start, what the table no longer names is
     * cancelled, and what has ended stays ended.
     *
     * @param orders the rows of {@code deadline-policy}, column name to value
     * @param policyVersion the version of the table that answered
     * @return all deadlines of the case
     * @throws IllegalArgumentException if a row makes no sense; it names the row's deadline and the column
     */
    default List<Deadline> set(CaseId caseId, Instant started, List<Map<String, Object>> orders, String policyVersion) {
        return set(caseId, started, orders, policyVersion, Map.of());
    }

    /**
     * Likewise, for promises that count back from events, such as {@code 48 h before maintenance}.
     *
     * @param events when each event takes place; a promise before one that is not named has no due time. Set again with another time,
     *     the promise follows, unless it was extended
     */
    List<Deadline> set(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> orders,
            String policyVersion,
            Map<String, Instant> events);

    /**
     * Gives the case further promises. One of a kind that is open stays as it is; one of a kind that has ended is given once
     * more, as a new deadline with a course of its own, and what became of the earlier one never changes.
     *
     * @param orders the rows of {@code deadline-policy}; what they do not name is left alone
     * @throws IllegalArgumentException if a row makes no sense; it names the row's deadline and the column
     */
    void add(CaseId caseId, Instant started, List<Map<String, Object>> orders, String policyVersion);

    /** Likewise, for promises that count back from {@linkplain #set events}. */
    void add(
            CaseId caseId,
            Instant started,
            List<Map<String, Object>> orders,
            String policyVersion,
            Map<String, Instant> events);

    /**
     * Sets the deadline of one part of the case, of which there may be several of a kind; set already, it stays. It is the part's
     * department whose time is used, whoever owns the case, and it is named by its {@linkplain Deadline#key() key} everywhere a
     * kind is asked for.
     *
     * @param orders the rows of {@code deadline-policy} for the part; the first one binds
     * @return the deadline, empty if no row covers the part
     * @throws IllegalArgumentException if the row makes no sense
     */
    Optional<Deadline> setForPart(CaseId caseId, Part part, List<Map<String, Object>> orders, String policyVersion);

    /** The deadline is kept, or was breached if it is past due; ends its ladder. Nothing happens if none is open. */
    void meet(CaseId caseId, String kind);

    /** Cancels the open deadline, with the reason; an overdue one ends as breached. Nothing happens if none is open. */
    void cancel(CaseId caseId, String kind, String reason);

    /**
     * Cancels all open deadlines of the case as a whole, with the reason; an overdue one ends as breached. Those of its parts end with
     * the parts: what a sent answer granted is still owed in time when the complaint is taken back.
     */
    void cancelAll(CaseId caseId, String reason);

    /** Pauses the running deadlines of the case whose profile allows the reason; legal and overdue ones go on. */
    void pause(CaseId caseId, String reason);

    /** Resumes what was paused for the reason; the remaining counted time is exactly what it was. */
    void resume(CaseId caseId, String reason);

    /**
     * From now on it is the department's turn for what binds the case as a whole: the deadlines' explanations tell whose time was used. Happens by itself with every
     * {@link org.answerable.casefile.CaseFiles#assign}; nothing happens for the department that has it already. The first
     * one has it from the start where that is a moment ago; what is longer ago, such as since a letter came in, was nobody's.
     */
    void handOver(CaseId caseId, String toDepartment);

    /** Likewise for one part of the case, named by its {@linkplain Deadline#key() key}. Nothing happens if it is not open. */
    void handOver(CaseId caseId, String key, String toDepartment);

    /**
     * Records the rungs of all open deadlines of the case whose time is over as past, for the reason: nobody hears of them any more.
     * For a case that comes late, such as from another system; rungs to come are climbed as ever.
     */
    void pass(CaseId caseId, String reason);

    /** Gives the open deadline more time, within its rules. */
    ExtensionAnswer extend(CaseId caseId, String kind, Extension extension);

    /** Why the deadline may not be extended to the time, as a key of {@link ExtensionAnswer.Refused}; empty if it may. */
    Optional<String> extensionRefusal(CaseId caseId, String kind, Instant newDue);

    /** All deadlines of the case, first due first, those without a due time last. */
    List<Deadline> of(CaseId caseId);

    /** The last deadline of the kind that the case was given, empty if it had none. */
    Optional<Deadline> of(CaseId caseId, String kind);

    /** How the time of the deadline was used, empty if the case never had one of the kind. */
    Optional<DeadlineExplanation> explain(CaseId caseId, String kind);

    /** How the time of each deadline of the case was used, first due first. */
    List<DeadlineExplanation> explainAll(CaseId caseId);

    /** Open deadlines of cases owned by the departments (all if empty), first due first, at most {@code limit}. */
    default List<Deadline> board(List<String> departments, Instant dueBefore, int limit) {
        return board(departments, dueBefore, null, limit);
    }

    /** Likewise, those that come after the given one, the last of the page before (null for the first page). */
    List<Deadline> board(List<String> departments, Instant dueBefore, Deadline after, int limit);

    /**
     * More time, wanted for a deadline.
     *
     * @param newDue   never earlier than the present due time
     * @param approver user id of the person who approved it
     */
    record Extension(Instant newDue, String reason, String approver) {}

    /**
     * A part of a case that has a deadline of its own.
     *
     * @param id         of at most 36 characters, without colon
     * @param department id of the department whose turn it is
     * @param started    since when it counts
     * @param wantedDue  until when somebody wants it, in place of the limit of the table; may be null
     * @param latest     where nobody names a limit: when what it is a part of ends; may be null or past, which binds nothing
     */
    record Part(String id, String department, Instant started, Instant wantedDue, Instant latest) {

        /** A part that ends with nothing else. */
        public Part(String id, String department, Instant started, Instant wantedDue) {
            this(id, department, started, wantedDue, null);
        }
    }

    /** What became of the wish for more time. */
    sealed interface ExtensionAnswer {

        /** It was granted. */
        record Granted(Deadline deadline) implements ExtensionAnswer {}

        /** It was refused; the reason is a key: {@code not-open}, {@code not-running}, {@code no-figure}, {@code expired}, {@code earlier}, {@code too-often}, {@code reason-missing}, {@code approver-missing}. */
        record Refused(String reason) implements ExtensionAnswer {}
    }
}
