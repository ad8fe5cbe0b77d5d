package org.answerable.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;

/**
 * One vote of a board about a case.
 *
 * @param id       the part of the case, as models and deadlines name it
 * @param excluded user ids of those who must not vote
 * @param seats    who sits in it, in the order of the table; none before it is convened
 * @param decision null while it is open
 * @param because  why it ended: votes, time-over, too-few-members or case-over; null while it is open
 * @param closed   null while it is open
 */
public record BoardSession(
        String id,
        CaseId caseId,
        String board,
        String profile,
        String question,
        List<String> services,
        Set<String> excluded,
        NewSession.Rules rules,
        List<Seat> seats,
        Instant opened,
        Decision decision,
        String because,
        Instant closed) {

    /** The kind of its deadline. */
    public static final String DEADLINE = "vote";

    /** Enough have voted, or whatever is still to come changes nothing. */
    static final String VOTES = "votes";

    static final String TIME_OVER = "time-over";

    /** Fewer people could be called than votes are needed. */
    public static final String TOO_FEW = "too-few-members";

    static final String CASE_OVER = "case-over";

    public BoardSession {
        services = List.copyOf(services);
        excluded = Set.copyOf(excluded);
        seats = List.copyOf(seats);
    }

    /**
     * A seat and who takes it.
     *
     * @param person     user id
     * @param seat       what the table names, such as {@code department-head:change-management}
     * @param department id of the department that the task of the vote is offered to, null for none
     * @param inPlaceOf  user id of the person who is away or must not vote, else null
     * @param taskId     the task of the vote, null before it is there
     * @param vote       null until it is cast
     */
    public record Seat(String person, String seat, String department, String inPlaceOf, String taskId, Vote vote) {}

    /**
     * A vote that was cast.
     *
     * @param reason null where none was needed nor given
     * @param by     user id: the person of the seat, or who stands in while that person is away
     */
    public record Vote(Choice choice, String reason, String by, Instant at) {}

    /** True until it is closed. */
    public boolean open() {
        return closed == null;
    }

    /** Names its deadline among those of the case. */
    public String deadlineKey() {
        return new DeadlineKey(DEADLINE, id).toString();
    }

    /** The seat of the person, empty if there is none. */
    public Optional<Seat> seatOf(String person) {
        return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    /** The votes so far, counted by the rules. */
    public Tally tally() {
        List<Choice> cast = seats.stream()
                .map(Seat::vote)
                .filter(vote -> vote != null)
                .map(Vote::choice)
                .toList();
        return Tally.of(rules, seats.size(), cast);
    }
}
