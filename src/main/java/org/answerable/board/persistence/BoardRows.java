package org.answerable.board.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.board.BoardSession;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.BoardSession.Vote;
import org.answerable.board.Choice;
import org.answerable.board.Decision;
import org.answerable.board.NewSession;
import org.answerable.platform.CaseId;

/** The rows of sessions, seats and votes. */
public final class BoardRows {

    private static final String BETWEEN = "\n";

    private BoardRows() {}

    /** A row of {@code board_session}. */
    public record SessionRow(
            String id,
            String caseId,
            String board,
            String profile,
            String question,
            String services,
            String excluded,
            int quorum,
            boolean veto,
            boolean minuted,
            Instant openedAt,
            String state,
            String decision,
            String because,
            Instant closedAt) {

        static SessionRow of(BoardSession session) {
            return new SessionRow(
                    session.id(),
                    session.caseId().value(),
                    session.board(),
                    session.profile(),
                    session.question(),
                    String.join(BETWEEN, session.services()),
                    String.join(BETWEEN, session.excluded()),
                    session.rules().quorum(),
                    session.rules().veto(),
                    session.rules().minuted(),
                    session.opened(),
                    session.open() ? "open" : "closed",
                    session.open() ? null : session.decision().key(),
                    session.because(),
                    session.closed());
        }

        BoardSession with(List<SeatRow> seats) {
            return new BoardSession(
                    id,
                    new CaseId(caseId),
                    board,
                    profile,
                    question,
                    lines(services),
                    Set.copyOf(lines(excluded)),
                    new NewSession.Rules(quorum, veto, minuted),
                    seats.stream().map(SeatRow::toSeat).toList(),
                    openedAt,
                    Decision.of(decision),
                    because,
                    closedAt);
        }

        private static List<String> lines(String text) {
            return Stream.of(text.split(BETWEEN))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** A row of {@code board_seat} beside its row of {@code board_vote}, whose columns are null until the vote is cast. */
    public record SeatRow(
            String sessionId,
            String personId,
            int place,
            String seat,
            String departmentId,
            String inPlaceOf,
            String taskId,
            String choice,
            String reason,
            String castBy,
            Instant castAt) {

        static SeatRow of(String sessionId, int place, Seat seat) {
            return new SeatRow(
                    sessionId,
                    seat.person(),
                    place,
                    seat.seat(),
                    seat.department(),
                    seat.inPlaceOf(),
                    seat.taskId(),
                    null,
                    null,
                    null,
                    null);
        }

        Seat toSeat() {
            Vote vote = choice == null ? null : new Vote(Choice.of(choice), reason, castBy, castAt);
            return new Seat(personId, seat, departmentId, inPlaceOf, taskId, vote);
        }
    }
}
