package org.answerable.board.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.answerable.board.BoardSession;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.BoardSession.Vote;
import org.answerable.board.BoardSessions;
import org.answerable.board.Decision;
import org.answerable.board.persistence.BoardRows.SeatRow;
import org.answerable.board.persistence.BoardRows.SessionRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The sessions in their tables. */
@Component
class StoredSessions implements BoardSessions {

    private final BoardMapper mapper;

    StoredSessions(BoardMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(BoardSession session) {
        mapper.insert(SessionRow.of(session));
    }

    @Override
    public BoardSession get(CaseId caseId, String id) {
        return whole(caseId, id, mapper.selectById(caseId.value(), id));
    }

    @Override
    public BoardSession locked(CaseId caseId, String id) {
        return whole(caseId, id, mapper.lockById(caseId.value(), id));
    }

    private BoardSession whole(CaseId caseId, String id, SessionRow row) {
        if (row == null) {
            throw new NotFoundException("Case " + caseId + " has no board session " + id);
        }
        return row.with(mapper.selectSeats(id));
    }

    @Override
    public List<BoardSession> of(CaseId caseId) {
        List<SessionRow> rows = mapper.selectByCase(caseId.value());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<SeatRow>> seats =
                mapper.selectSeatsByCase(caseId.value()).stream().collect(Collectors.groupingBy(SeatRow::sessionId));
        return rows.stream()
                .map(row -> row.with(seats.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public void seat(String sessionId, List<Seat> seats) {
        if (!seats.isEmpty()) {
            mapper.insertSeats(IntStream.range(0, seats.size())
                    .mapToObj(place -> SeatRow.of(sessionId, place, seats.get(place)))
                    .toList());
        }
    }

    @Override
    public void offered(String sessionId, String person, String taskId) {
        mapper.updateTask(sessionId, person, taskId);
    }

    @Override
    public void cast(String sessionId, String person, Vote vote) {
        mapper.insertVote(sessionId, person, vote.choice().key(), vote.reason(), vote.by(), vote.at());
    }

    @Override
    public void close(String sessionId, Decision decision, String because, Instant at) {
        if (mapper.close(sessionId, decision.key(), because, at) == 0) {
            throw new StaleException("The vote was closed by somebody else in between; look at it again.");
        }
    }
}
