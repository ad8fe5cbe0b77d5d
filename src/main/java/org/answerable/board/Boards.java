package org.answerable.board;

import java.time.Clock;
import java.util.List;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a board decide about a case of any kind. Whoever wants a decision asks for a session and calls the model {@code board-vote} with
 * the business key of the case and the id of the session as its variable {@code part}; the model does the rest.
 */
@Component
public class Boards {

    private static final int KEY = 64;

    private final BoardSessions sessions;
    private final Clock clock;

    Boards(BoardSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Asks for a session; who sits in it is decided when its model begins.
     *
     * @return the id of the session: the part of the case that {@code board-vote} works on
     * @throws org.answerable.platform.InvalidInputException if the question is missing or too long, or the quorum below 1
     */
    @Transactional
    public String convene(CaseId caseId, NewSession wanted) {
        FieldChecks fields = new FieldChecks();
        String board = fields.of(() -> WrittenField.required("board", wanted.board(), KEY));
        String question = fields.of(() -> WrittenField.required("question", wanted.question(), NewSession.QUESTION));
        fields.of(() -> quorum(wanted.rules().quorum()));
        fields.done();
        BoardSession session = new BoardSession(
                Ids.next(),
                caseId,
                board,
                wanted.profile(),
                question,
                wanted.services(),
                wanted.excluded(),
                wanted.rules(),
                List.of(),
                clock.instant(),
                null,
                null,
                null);
        sessions.insert(session);
        return session.id();
    }

    private static int quorum(int quorum) {
        if (quorum < 1) {
            throw WrittenField.refused("quorum", "too-small", "1");
        }
        return quorum;
    }

    /**
     * The session with its members, votes and decision.
     *
     * @throws org.answerable.platform.NotFoundException if the case has none of the id
     */
    @Transactional(readOnly = true)
    public BoardSession session(CaseId caseId, String part) {
        return sessions.get(caseId, part);
    }

    /** All sessions of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<BoardSession> ofCase(CaseId caseId) {
        return sessions.of(caseId);
    }
}
