package org.answerable.board;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.board.BoardSession.Seat;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Calls the members of a board together. For the model {@code board-vote}. */
@Component
public class ConveneBoard {

    private static final String TABLE = "board-members";

    private final CaseFiles caseFiles;
    private final BoardSessions sessions;
    private final BoardMembers members;
    private final BoardMails mails;
    private final Deadlines deadlines;
    private final DecisionTables tables;
    private final Ledger ledger;
    private final Clock clock;

    ConveneBoard(
            CaseFiles caseFiles,
            BoardSessions sessions,
            BoardMembers members,
            BoardMails mails,
            Deadlines deadlines,
            DecisionTables tables,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.sessions = sessions;
        this.members = members;
        this.mails = mails;
        this.deadlines = deadlines;
        this.tables = tables;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Seats whom the table names.
     *
     * @return false if that are fewer than votes are needed: the session is closed then, without a quorum
     */
    public boolean convene(CaseId caseId, String id) {
        BoardSession session = sessions.locked(caseId, id);
        List<Seat> seats = members.of(rows(session), caseFiles.get(caseId).ownerDepartment(), session.excluded());
        sessions.seat(id, seats);
        boolean enough = seats.size() >= session.rules().quorum();
        if (!enough) {
            sessions.close(id, Decision.NO_QUORUM, BoardSession.TOO_FEW, clock.instant());
        }
        ledger.record(
                caseId,
                Fact.of(enough ? "board.convened" : "board.not-convened")
                        .with("session", id)
                        .with("board", session.board())
                        .with("services", session.services())
                        .with("members", seats.stream().map(Seat::person).toList())
                        .with("quorum", session.rules().quorum())
                        .with("veto", session.rules().veto())
                        .withPersonal("question", caseFiles.partyOfWords(caseId), session.question()));
        return enough;
    }

    /** The rows for each service, or for none; a row that names several of them counts once. */
    private List<Map<String, Object>> rows(BoardSession session) {
        Map<String, Map<String, Object>> byRule = new LinkedHashMap<>();
        List<String> services = session.services().isEmpty() ? List.of("") : session.services();
        for (String service : services) {
            DecisionTables.Answer answer = tables.evaluate(
                    TABLE, Map.of("board", session.board(), "service", service, "profile", session.profile()));
            ledger.inForce(session.caseId(), "table:" + TABLE, answer.version());
            for (int i = 0; i < answer.rows().size(); i++) {
                byRule.putIfAbsent(answer.ruleIds().get(i), answer.rows().get(i));
            }
        }
        return List.copyOf(byRule.values());
    }

    /** What the policy may decide from, input name to value: the board in place of a category. */
    public Map<String, String> facts(CaseId caseId, String id) {
        CaseFile file = caseFiles.get(caseId);
        BoardSession session = sessions.get(caseId, id);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("profile", session.profile());
        facts.put("kind", BoardSession.DEADLINE);
        facts.put("category", session.board());
        facts.put("severity", file.severity());
        facts.put("channel", file.channel());
        return facts;
    }

    /** Sets the deadline of the vote as the policy table answered. */
    public void promise(CaseId caseId, String id, List<Map<String, Object>> orders, String policyVersion) {
        String owner = caseFiles.get(caseId).ownerDepartment();
        deadlines.setForPart(caseId, new Deadlines.Part(id, owner, clock.instant(), null), orders, policyVersion);
    }

    /** Lets the members open the case and tells them that their vote is wanted. */
    public void call(CaseId caseId, String id) {
        BoardSession session = sessions.get(caseId, id);
        session.seats().stream()
                .map(Seat::department)
                .filter(department -> department != null)
                .distinct()
                .forEach(department -> caseFiles.involve(caseId, department));
        mails.called(session);
    }
}
