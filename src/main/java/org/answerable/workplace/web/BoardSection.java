package org.answerable.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.board.BoardSession;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.BoardSession.Vote;
import org.answerable.board.Boards;
import org.answerable.board.Tally;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The votes of boards about a case, on its page. */
@Component
class BoardSection implements CaseFileSection {

    private final Boards boards;
    private final Deadlines deadlines;

    BoardSection(Boards boards, Deadlines deadlines) {
        this.boards = boards;
        this.deadlines = deadlines;
    }

    /** A session as shown; null for what it does not have. */
    record Shown(
            String board,
            String result,
            String badge,
            String opened,
            String due,
            String question,
            String services,
            String rules,
            String tally,
            String because,
            List<Line> seats) {}

    /** A seat as shown; null for what it does not have. */
    record Line(String person, String seat, String inPlaceOf, String vote, String at, String reason) {}

    /** Adds them to the model as {@code boards}; nothing where no board was asked. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        List<BoardSession> sessions = boards.ofCase(file.id());
        if (!sessions.isEmpty()) {
            Map<String, Deadline> byKey = deadlines.of(file.id()).stream()
                    .collect(Collectors.toMap(Deadline::key, Function.identity(), (earlier, later) -> later));
            model.addAttribute(
                    "boards",
                    sessions.stream()
                            .map(session -> shown(session, byKey.get(session.deadlineKey()), words))
                            .toList());
        }
    }

    private static Shown shown(BoardSession session, Deadline deadline, Wording words) {
        Tally tally = session.tally();
        boolean due = session.open() && deadline != null && deadline.due() != null;
        return new Shown(
                value("board", session.board(), words),
                session.open()
                        ? words.text("board.page.open")
                        : value("decision", session.decision().key(), words),
                badge(session),
                words.text("board.page.opened", words.at(session.opened())),
                due ? words.text("board.page.due", words.at(deadline.due())) : null,
                session.question(),
                session.services().isEmpty()
                        ? null
                        : words.text("board.page.services", String.join(", ", session.services())),
                words.text(
                        session.rules().veto() ? "board.page.rules-veto" : "board.page.rules",
                        session.rules().quorum()),
                words.text("board.page.tally", tally.yes(), tally.no(), tally.abstained(), tally.missing()),
                session.open()
                        ? null
                        : words.text(
                                "board.page.because",
                                words.at(session.closed()),
                                value("because", session.because(), words)),
                session.seats().stream().map(seat -> line(seat, words)).toList());
    }

    private static String badge(BoardSession session) {
        if (session.open()) {
            return "badge-warn";
        }
        return switch (session.decision()) {
            case APPROVED -> "badge-ok";
            case REJECTED, NO_QUORUM -> "badge-late";
            case LAPSED -> "";
        };
    }

    private static Line line(Seat seat, Wording words) {
        Vote vote = seat.vote();
        return new Line(
                words.person(seat.person()),
                seat(seat.seat(), words),
                seat.inPlaceOf() == null ? null : words.text("board.page.in-place-of", words.person(seat.inPlaceOf())),
                vote == null ? null : cast(seat, vote, words),
                vote == null ? null : words.at(vote.at()),
                vote == null ? null : vote.reason());
    }

    private static String cast(Seat seat, Vote vote, Wording words) {
        String choice = value("vote", vote.choice().key(), words);
        return vote.by().equals(seat.person())
                ? choice
                : choice + " · " + words.text("board.page.cast-by", words.person(vote.by()));
    }

    /** What the table names, such as {@code department-head:quality}: the head of quality. */
    private static String seat(String who, Wording words) {
        int colon = who.indexOf(':');
        String kind = colon < 0 ? who : who.substring(0, colon);
        String of = colon < 0 ? words.text("board.seat.owner") : words.department(who.substring(colon + 1));
        return words.text("board.seat." + kind, of);
    }

    private static String value(String place, String key, Wording words) {
        String text = words.firstOf("board.value." + place + "." + key);
        return text == null ? Wording.inWords(key) : text;
    }
}
