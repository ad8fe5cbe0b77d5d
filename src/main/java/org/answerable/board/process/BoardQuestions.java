package org.answerable.board.process;

import java.util.List;
import java.util.stream.Stream;
import org.answerable.board.BoardSession;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.Boards;
import org.answerable.board.CloseVote;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks about a session of a board. */
@ModelBean("boardSession")
public class BoardQuestions {

    private final Boards boards;
    private final CloseVote closing;

    BoardQuestions(Boards boards, CloseVote closing) {
        this.boards = boards;
        this.closing = closing;
    }

    /** The user ids of its members, one vote each. */
    public List<String> members(String businessKey, String part) {
        return boards.session(new CaseId(businessKey), part).seats().stream()
                .map(Seat::person)
                .toList();
    }

    /** The department that the member's vote is offered to; none for somebody who works in no department. */
    public List<String> departments(String businessKey, String part, String member) {
        BoardSession session = boards.session(new CaseId(businessKey), part);
        return session.seatOf(member).map(Seat::department).stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Can no vote that may still come change the result? */
    public boolean settled(String businessKey, String part) {
        return closing.settled(new CaseId(businessKey), part);
    }
}
