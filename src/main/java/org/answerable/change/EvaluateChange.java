package org.answerable.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Keeps the answers about impact and risk, what the table makes of them, and who approves by it. */
@Component
public class EvaluateChange {

    /** How many users a change may touch. */
    public static final Set<String> USERS = Set.of("none", "some", "many");

    /** How well a change may have been tested. */
    public static final Set<String> TESTED = Set.of("yes", "partly", "no");

    private final Changes changes;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    EvaluateChange(Changes changes, ItemRegister register, CaseFiles caseFiles, Ledger ledger, Clock clock) {
        this.changes = changes;
        this.register = register;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the answers, and the codes of the items that it touches where some are named; the remarks (at most 4,000 characters, may be null) become a note.
     *
     * @throws org.answerable.platform.InvalidInputException if the remarks are too long, or an item is not registered
     */
    public void evaluate(
            CaseId caseId,
            String users,
            boolean reversible,
            String tested,
            boolean downtime,
            String items,
            String remarks) {
        if (items != null && !items.isBlank()) {
            changes.items(caseId, WrittenItems.codes(items, register));
        }
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", remarks, ChangeRules.LONG));
        }
        changes.evaluated(new Evaluation(
                caseId,
                users,
                reversible,
                tested,
                downtime,
                null,
                Acting.actor().id(),
                clock.instant()));
        ledger.record(
                caseId,
                Fact.of("change.evaluated")
                        .with("users", users)
                        .with("reversible", reversible)
                        .with("tested", tested)
                        .with("downtime", downtime));
    }

    /** Keeps the risk that the table {@code change-risk} answered. */
    public void rate(CaseId caseId, String risk, String tableVersion) {
        Evaluation found = changes.evaluation(caseId)
                .orElseThrow(() -> new IllegalStateException("Change " + caseId + " is not evaluated"));
        changes.evaluated(new Evaluation(
                caseId,
                found.users(),
                found.reversible(),
                found.tested(),
                found.downtime(),
                risk,
                found.by(),
                found.at()));
        ledger.record(caseId, Fact.of("change.rated").with("risk", risk));
        ledger.inForce(caseId, "table:change-risk", tableVersion);
    }

    /**
     * Keeps who approves, as the table {@code change-approval} answered.
     *
     * @return who: automatic, manager or board
     */
    public String approver(CaseId caseId, List<Map<String, Object>> rows, String tableVersion) {
        Map<String, Object> row = rows.stream().findFirst().orElse(Map.of());
        Approval approval = Approval.by(
                caseId,
                row.get("approval") == null ? Approval.MANAGER : (String) row.get("approval"),
                row.get("quorum") instanceof Number votes ? Math.max(1, votes.intValue()) : 1,
                Boolean.TRUE.equals(row.get("veto")));
        changes.insert(approval);
        ledger.record(
                caseId,
                Fact.of("change.approver-found")
                        .with("approval", approval.approval())
                        .with("quorum", approval.byBoard() ? approval.quorum() : null)
                        .with("veto", approval.byBoard() ? approval.veto() : null));
        ledger.inForce(caseId, "table:change-approval", tableVersion);
        return approval.byBoard() ? "board" : approval.approval();
    }
}
