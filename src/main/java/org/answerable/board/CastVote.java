package org.answerable.board;

import java.time.Clock;
import java.util.Optional;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.BoardSession.Vote;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Takes the votes of the members. For the model {@code board-vote}. */
@Component
public class CastVote {

    /** The longest reason, in characters. */
    public static final int REASON = 2_000;

    private static final String FIELD = "vote";

    private final CaseFiles caseFiles;
    private final BoardSessions sessions;
    private final Substitutes substitutes;
    private final Ledger ledger;
    private final Clock clock;

    CastVote(CaseFiles caseFiles, BoardSessions sessions, Substitutes substitutes, Ledger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.sessions = sessions;
        this.substitutes = substitutes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The task of the member's vote is there.
     *
     * @return the member's seat
     */
    public Seat offered(CaseId caseId, String id, String person, String taskId) {
        Seat seat = sessions.get(caseId, id).seatOf(person).orElseThrow();
        sessions.offered(id, person, taskId);
        return seat;
    }

    /**
     * Keeps the vote of the seat that the task belongs to, cast by the acting person.
     *
     * @param choice key of a {@link Choice}
     * @param reason at most {@value #REASON} characters; needed for a vote against it, and for every vote where the rules say so
     * @throws org.answerable.platform.InvalidInputException if the vote is over, the seat is somebody else's or has voted, or the reason is missing
     */
    public void cast(CaseId caseId, String id, String taskId, String choice, String reason) {
        BoardSession session = sessions.locked(caseId, id);
        Choice chosen = Choice.of(choice);
        String why = reason(session, chosen, reason);
        if (!session.open()) {
            throw WrittenField.refused(FIELD, "vote-over", session.decision().key());
        }
        String by = Acting.actor().id();
        Seat seat = seat(session, taskId);
        requireSeat(session, seat, by);
        if (seat.vote() != null || hasVoted(session, by)) {
            throw WrittenField.refused(FIELD, "voted-already", "");
        }
        sessions.cast(id, seat.person(), new Vote(chosen, why, by, clock.instant()));
        ledger.record(
                caseId,
                Fact.of("board.voted")
                        .with("session", id)
                        .with("board", session.board())
                        .with("person", by)
                        .with("seat", seat.seat())
                        .with("inPlaceOf", by.equals(seat.person()) ? seat.inPlaceOf() : seat.person())
                        .with("vote", chosen.key())
                        .withPersonal("explanation", caseFiles.partyOfWords(caseId), why));
    }

    private static String reason(BoardSession session, Choice choice, String reason) {
        boolean needed = choice == Choice.NO || session.rules().minuted();
        return needed || reason != null && !reason.isBlank() ? WrittenField.required("reason", reason, REASON) : null;
    }

    private static Seat seat(BoardSession session, String taskId) {
        return session.seats().stream()
                .filter(seat -> taskId.equals(seat.taskId()))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused(FIELD, "not-your-seat", ""));
    }

    /** Does nothing if the person may be given the task: who sits there, or who stands in now. */
    public void requireSeat(CaseId caseId, String id, String taskId, String person) {
        BoardSession session = sessions.get(caseId, id);
        requireSeat(session, seat(session, taskId), person);
    }

    private void requireSeat(BoardSession session, Seat seat, String person) {
        if (!seat.person().equals(person) && !standsIn(session, seat, person)) {
            throw WrittenField.refused(FIELD, "not-your-seat", "");
        }
    }

    /** The deputy of a member who went away meanwhile, unless that person must not vote or has a seat. */
    private boolean standsIn(BoardSession session, Seat seat, String person) {
        Optional<Person> instead = substitutes.inPlaceOf(seat.person());
        return instead.filter(found -> found.id().equals(person)).isPresent()
                && !session.excluded().contains(person)
                && session.seatOf(person).isEmpty();
    }

    private static boolean hasVoted(BoardSession session, String person) {
        return session.seats().stream()
                .anyMatch(seat -> seat.vote() != null && seat.vote().by().equals(person));
    }
}
