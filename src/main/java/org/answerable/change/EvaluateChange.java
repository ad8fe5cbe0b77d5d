package org.answerable.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Evaluation.Impact;
import org.answerable.change.FindConflicts.Conflict;
import org.answerable.change.FindConflicts.Conflicts;
import org.answerable.change.ItemRegister.Reach;
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

    private static final int REMARKS = 1_000;
    private static final int TOLD = 2_000;
    private static final int MOST_TOLD = 5;
    private static final int MOST_LINES = 10;

    private final Changes changes;
    private final FindConflicts conflicts;
    private final PlanChange planning;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    EvaluateChange(
            Changes changes,
            FindConflicts conflicts,
            PlanChange planning,
            ItemRegister register,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.conflicts = conflicts;
        this.planning = planning;
        this.register = register;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody answered.
     *
     * @param items           codes of the items that it touches, beside those of a plan; null or blank: those it names already
     * @param conflictRemarks what follows from other work at the same items, at most 1,000 characters; null where there is none
     * @param remarks         at most 4,000 characters, become a note; may be null
     */
    public record Answers(
            String users,
            boolean reversible,
            String tested,
            boolean downtime,
            String items,
            String conflictRemarks,
            String remarks) {}

    /**
     * Keeps the answers, with what is found about the items.
     *
     * @throws org.answerable.platform.InvalidInputException if a text is too long, an item is not registered, or other work is at the same
     *     or dependent items, which is told, and nobody says what follows from that
     */
    public void evaluate(CaseId caseId, Answers answers) {
        if (present(answers.items())) {
            items(caseId, WrittenItems.touched(answers.items(), register));
        }
        Impact impact = impact(caseId, answers.conflictRemarks());
        if (present(answers.remarks())) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", answers.remarks(), ChangeRules.LONG));
        }
        String person = Acting.actor().id();
        changes.evaluated(new Evaluation(
                caseId,
                answers.users(),
                answers.reversible(),
                answers.tested(),
                answers.downtime(),
                impact,
                null,
                person,
                clock.instant()));
        ledger.record(
                caseId,
                Fact.of("change.evaluated")
                        .with("users", answers.users())
                        .with("reversible", answers.reversible())
                        .with("tested", answers.tested())
                        .with("downtime", answers.downtime())
                        .with("itemsReached", impact.items())
                        .with("servicesReached", impact.services())
                        .with("conflicts", impact.conflicts())
                        .with("told", impact.told())
                        .withPersonal("follows", person, impact.remarks()));
    }

    /** What was planned stays on record where the evaluation comes afterwards. */
    private void items(CaseId caseId, List<String> named) {
        List<String> planned = changes.plan(caseId).isPresent() ? changes.items(caseId) : List.of();
        changes.items(
                caseId,
                Stream.concat(planned.stream(), named.stream()).distinct().toList());
    }

    private static boolean present(String written) {
        return written != null && !written.isBlank();
    }

    /** What hangs on the items, and what else is at them; work that is done, of an emergency or of nobody's leave, collides no more. */
    private Impact impact(CaseId caseId, String remarks) {
        List<String> touched = changes.items(caseId);
        Reach reach = touched.isEmpty() ? Reach.NONE : register.reach(touched);
        boolean ahead =
                changes.find(caseId).filter(change -> !change.emergency()).isPresent();
        List<Conflict> others =
                touched.isEmpty() || !ahead ? List.of() : conflicts.of(caseId).work();
        if (others.isEmpty()) {
            return new Impact(reach.items(), reach.services(), 0, null, null);
        }
        PlanRules rules = planning.rules(caseId);
        if (!present(remarks)) {
            throw WrittenField.refused("conflictRemarks", "conflicts-found", told(others, rules));
        }
        String why = WrittenField.required("conflictRemarks", remarks, REMARKS);
        String all = lines(others, other -> FindConflicts.told(other, rules)) + "\n(" + planning.zone(caseId) + ")";
        return new Impact(
                reach.items(),
                reach.services(),
                others.size(),
                all.length() <= TOLD ? all : all.substring(0, TOLD - 1) + "…",
                why);
    }

    /**
     * What else is at what the change touches, in lines for whoever evaluates, decides or plans; null where there is nothing.
     *
     * @param work    on the same or dependent items
     * @param service of the same service beside
     * @param freezes that cover it
     */
    public record Lines(String work, String service, String freezes) {}

    /** What else is there now. */
    public Lines conflicts(CaseId caseId) {
        Conflicts found = conflicts.of(caseId);
        PlanRules rules = planning.rules(caseId);
        return new Lines(
                lines(found.work(), other -> FindConflicts.told(other, rules)),
                lines(found.service(), other -> FindConflicts.told(other, rules)),
                lines(found.freezes(), freeze -> WeighWindow.told(freeze, rules)));
    }

    private static <T> String lines(List<T> found, Function<T, String> told) {
        String lines = found.stream().limit(MOST_LINES).map(told).collect(Collectors.joining("\n"));
        if (found.size() > MOST_LINES) {
            return lines + "\n… +" + (found.size() - MOST_LINES);
        }
        return lines.isEmpty() ? null : lines;
    }

    private static String told(List<Conflict> others, PlanRules rules) {
        String told = others.stream()
                .limit(MOST_TOLD)
                .map(other -> FindConflicts.told(other, rules))
                .collect(Collectors.joining(", "));
        return others.size() > MOST_TOLD ? told + ", … +" + (others.size() - MOST_TOLD) : told;
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
                found.impact(),
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
