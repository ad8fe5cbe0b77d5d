package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.answerable.board.BoardSession;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.Boards;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The votes of boards, for programs of the staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/boards")
class BoardRest {

    private final CaseAccess access;
    private final Boards boards;
    private final Deadlines deadlines;

    BoardRest(CaseAccess access, Boards boards, Deadlines deadlines) {
        this.access = access;
        this.boards = boards;
        this.deadlines = deadlines;
    }

    /**
     * A session of a board.
     *
     * @param quorum   how many votes are needed
     * @param veto     one vote against it rejects
     * @param due      null where no limit is configured
     * @param state    open or closed
     * @param decision approved, rejected, no-quorum or lapsed; null while it is open
     * @param because  votes, time-over, too-few-members or case-over; null while it is open
     */
    @Schema(name = "BoardSession")
    record View(
            String id,
            String board,
            String question,
            List<String> services,
            int quorum,
            boolean veto,
            Instant opened,
            Instant due,
            String state,
            String decision,
            String because,
            Instant closed,
            List<Member> members) {}

    /**
     * A member.
     *
     * @param seat      as the table board-members names it
     * @param inPlaceOf whose seat it is, where that person is away or must not vote
     * @param vote      yes, no or abstain; null until it is cast
     */
    @Schema(name = "BoardMember")
    record Member(
            String person, String seat, String inPlaceOf, String vote, String reason, String castBy, Instant castAt) {}

    @Operation(summary = "The votes of boards about the case, oldest first")
    @GetMapping
    List<View> list(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        return boards.ofCase(file.id()).stream().map(this::view).toList();
    }

    private View view(BoardSession session) {
        return new View(
                session.id(),
                session.board(),
                session.question(),
                session.services(),
                session.rules().quorum(),
                session.rules().veto(),
                session.opened(),
                deadlines
                        .of(session.caseId(), session.deadlineKey())
                        .map(Deadline::due)
                        .orElse(null),
                session.open() ? "open" : "closed",
                session.open() ? null : session.decision().key(),
                session.because(),
                session.closed(),
                session.seats().stream().map(BoardRest::member).toList());
    }

    private static Member member(Seat seat) {
        BoardSession.Vote vote = seat.vote();
        return vote == null
                ? new Member(seat.person(), seat.seat(), seat.inPlaceOf(), null, null, null, null)
                : new Member(
                        seat.person(),
                        seat.seat(),
                        seat.inPlaceOf(),
                        vote.choice().key(),
                        vote.reason(),
                        vote.by(),
                        vote.at());
    }
}
