package org.answerable.board;

import java.time.Clock;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Ends a vote and says what it decided. For the model {@code board-vote}. */
@Component
public class CloseVote {

    private final BoardSessions sessions;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    CloseVote(BoardSessions sessions, Deadlines deadlines, Ledger ledger, Clock clock) {
        this.sessions = sessions;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True if no vote that may still come can change the result. */
    public boolean settled(CaseId caseId, String id) {
        return sessions.get(caseId, id).tally().settled();
    }

    /** Closes it with the votes cast so far. A vote that comes at the same moment is among them, or is refused. */
    public Decision close(CaseId caseId, String id) {
        BoardSession session = sessions.locked(caseId, id);
        Tally tally = session.tally();
        String because = tally.settled() ? BoardSession.VOTES : BoardSession.TIME_OVER;
        end(session, tally.result(), because);
        deadlines.meet(caseId, session.deadlineKey());
        return tally.result();
    }

    /** The case ended around it: nothing is decided any more. Nothing happens if it is closed. */
    public void caseOver(CaseId caseId, String id) {
        BoardSession session = sessions.locked(caseId, id);
        if (session.open()) {
            end(session, Decision.LAPSED, BoardSession.CASE_OVER);
            deadlines.cancel(caseId, session.deadlineKey(), "board-lapsed");
        }
    }

    private void end(BoardSession session, Decision decision, String because) {
        Tally tally = session.tally();
        sessions.close(session.id(), decision, because, clock.instant());
        ledger.record(
                session.caseId(),
                Fact.of("board.closed")
                        .with("session", session.id())
                        .with("board", session.board())
                        .with("decision", decision.key())
                        .with("because", because)
                        .with("yes", tally.yes())
                        .with("no", tally.no())
                        .with("abstained", tally.abstained())
                        .with("missing", tally.missing()));
    }
}
