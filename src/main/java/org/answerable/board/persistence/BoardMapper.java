package org.answerable.board.persistence;

import java.time.Instant;
import java.util.List;
import org.answerable.board.persistence.BoardRows.SeatRow;
import org.answerable.board.persistence.BoardRows.SessionRow;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code board_session}, {@code board_seat} and {@code board_vote}. */
@Mapper
public interface BoardMapper {

    /** Inserts the session. */
    void insert(SessionRow row);

    /** The session, null if the case has none of the id. */
    SessionRow selectById(@Param("caseId") String caseId, @Param("id") String id);

    /** Likewise, locked until the transaction ends. */
    SessionRow lockById(@Param("caseId") String caseId, @Param("id") String id);

    /** The sessions of the case, oldest first. */
    List<SessionRow> selectByCase(String caseId);

    /** Inserts the seats, at least one. */
    void insertSeats(List<SeatRow> rows);

    /** The seats of the session with their votes, in their order. */
    List<SeatRow> selectSeats(String sessionId);

    /** The seats of all sessions of the case, each session's in their order. */
    List<SeatRow> selectSeatsByCase(String caseId);

    /** Keeps the task of the person's vote. */
    void updateTask(
            @Param("sessionId") String sessionId, @Param("personId") String personId, @Param("taskId") String taskId);

    /** Inserts the vote of the person's seat. */
    void insertVote(
            @Param("sessionId") String sessionId,
            @Param("personId") String personId,
            @Param("choice") String choice,
            @Param("reason") String reason,
            @Param("castBy") String castBy,
            @Param("castAt") Instant castAt);

    /** Closes the session if it is open; 0 if it is not. */
    int close(
            @Param("id") String id,
            @Param("decision") String decision,
            @Param("because") String because,
            @Param("closedAt") Instant closedAt);
}
