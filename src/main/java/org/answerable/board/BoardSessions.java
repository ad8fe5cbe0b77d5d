package org.answerable.board;

import java.time.Instant;
import java.util.List;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.BoardSession.Vote;
import org.answerable.platform.CaseId;

/** Stores sessions of boards. */
public interface BoardSessions {

    /** Stores one that was just called. */
    void insert(BoardSession session);

    /**
     * The session of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case has none of the id
     */
    BoardSession get(CaseId caseId, String id);

    /**
     * Likewise, with what is committed now; whoever else votes in it or closes it waits until this transaction ends, so that a vote
     * is counted or refused and never lost.
     */
    BoardSession locked(CaseId caseId, String id);

    /** All sessions of the case, oldest first. */
    List<BoardSession> of(CaseId caseId);

    /** Stores who sits in it. */
    void seat(String sessionId, List<Seat> seats);

    /** Keeps the task of the person's vote. */
    void offered(String sessionId, String person, String taskId);

    /** Stores the vote of the person's seat; a second one of the seat or by the same person breaks a key. */
    void cast(String sessionId, String person, Vote vote);

    /** Closes it. */
    void close(String sessionId, Decision decision, String because, Instant at);
}
