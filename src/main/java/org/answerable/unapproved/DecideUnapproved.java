package org.answerable.unapproved;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.change.ConfirmChange;
import org.answerable.change.ItemRegister;
import org.answerable.change.Result;
import org.answerable.change.model.ChangeResults;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.answerable.unapproved.UnapprovedChange.Decision;
import org.answerable.unapproved.model.UnapprovedStage;
import org.springframework.stereotype.Component;

/** Decides what becomes of a change that nobody approved, and keeps what is done about it. */
@Component
public class DecideUnapproved {

    /** What may be decided. */
    public static final Set<String> DECISIONS =
            Set.of(UnapprovedChange.KEEP, UnapprovedChange.UNDO, UnapprovedChange.UNFOUNDED);

    /** The word of who brought the register up to date. */
    public static final String REGISTER = "register";

    private static final int REASON = 2_000;
    private static final int REMARKS = 4_000;

    private final UnapprovedChanges unapproved;
    private final Changes changes;
    private final ConfirmChange words;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Deadlines deadlines;
    private final UnapprovedNews news;
    private final Ledger ledger;
    private final Clock clock;

    DecideUnapproved(
            UnapprovedChanges unapproved,
            Changes changes,
            ConfirmChange words,
            ItemRegister register,
            CaseFiles caseFiles,
            Directory directory,
            Deadlines deadlines,
            UnapprovedNews news,
            Ledger ledger,
            Clock clock) {
        this.unapproved = unapproved;
        this.changes = changes;
        this.words = words;
        this.register = register;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.deadlines = deadlines;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The acting person decides; who reported it hears of it.
     *
     * @param department id of the one that puts the register or the change right; null: the owner of the case
     * @param reason     at most 2,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the person changed it himself
     */
    public void decide(CaseId caseId, String outcome, String department, String reason) {
        String person = Acting.actor().id();
        requireDecider(caseId, person);
        String why = WrittenField.required("reason", reason, REASON);
        String worker = worker(caseId, department);
        caseFiles.involve(caseId, worker);
        unapproved.update(unapproved.of(caseId).decided(new Decision(outcome, worker, person, why, clock.instant())));
        ledger.record(
                caseId,
                Fact.of("unapproved.decided")
                        .with("outcome", outcome)
                        .with("person", person)
                        .with("department", worker)
                        .withPersonal("why", person, why));
        news.tell(caseId, "unapproved-decided", Map.of("outcome", outcome, "because", why));
    }

    private String worker(CaseId caseId, String department) {
        if (department == null || department.isBlank()) {
            return caseFiles.get(caseId).ownerDepartment();
        }
        return directory
                .department(department.strip())
                .filter(Department::active)
                .map(Department::id)
                .orElseThrow(() -> WrittenField.refused("department", "no-such-department", ""));
    }

    /**
     * Does nothing if the person may decide about it.
     *
     * @throws org.answerable.platform.InvalidInputException if the person changed it himself
     */
    public void requireDecider(CaseId caseId, String userId) {
        if (userId.equals(unapproved.of(caseId).found().doneBy())) {
            throw WrittenField.refused("outcome", "own-deed", "");
        }
    }

    /**
     * The register has the true values.
     *
     * @param remarks at most 4,000 characters; needed where an item was not changed under the case
     * @throws org.answerable.platform.InvalidInputException if they are missing then, or too long
     */
    public void registered(CaseId caseId, String remarks) {
        List<String> left = left(caseId);
        String said = remarks == null || remarks.isBlank() ? null : WrittenField.required("remarks", remarks, REMARKS);
        if (!left.isEmpty() && said == null) {
            throw WrittenField.refused("remarks", "not-registered", String.join(", ", left));
        }
        changes.said(new Result(caseId, REGISTER, "done", said, Acting.actor().id(), clock.instant()));
        ledger.record(caseId, Fact.of("unapproved.registered").with("unchanged", left.isEmpty() ? null : left));
    }

    /** The codes of the items that did not change under the case. */
    private List<String> left(CaseId caseId) {
        Set<String> changed = register.changedBy(caseId);
        return changes.items(caseId).stream()
                .filter(code -> !changed.contains(code))
                .toList();
    }

    /**
     * It was put back.
     *
     * @param remarks what was done, at most 4,000 characters
     * @throws org.answerable.platform.InvalidInputException if they are missing or too long
     */
    public void putBack(CaseId caseId, String remarks) {
        String said = WrittenField.required("remarks", remarks, REMARKS);
        words.say(caseId, ChangeResults.BACK_OUT, ChangeResults.WORKS, said);
    }

    /**
     * Somebody else looked whether it is as before.
     *
     * @param outcome works or fails
     * @param remarks at most 4,000 characters, needed if it is not
     * @return true if it is
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the person put it back himself
     */
    public boolean checked(CaseId caseId, String outcome, String remarks) {
        requireChecker(caseId, Acting.actor().id());
        words.say(caseId, ChangeResults.CHECK, outcome, remarks);
        return ChangeResults.WORKS.equals(outcome);
    }

    /**
     * Does nothing if the person may check whether it is as before.
     *
     * @throws org.answerable.platform.InvalidInputException if the person put it back himself
     */
    public void requireChecker(CaseId caseId, String userId) {
        boolean own = changes.results(caseId).stream()
                .anyMatch(word ->
                        ChangeResults.BACK_OUT.equals(word.role()) && word.by().equals(userId));
        if (own) {
            throw WrittenField.refused("outcome", "own-work", "");
        }
    }

    /** It is over: what was decided becomes its state; who reported it hears of it. */
    public void close(CaseId caseId) {
        String outcome = decision(caseId).outcome();
        deadlines.cancelAll(caseId, "closed");
        caseFiles.moveTo(caseId, UnapprovedStage.after(outcome));
        ledger.record(caseId, Fact.of("unapproved.closed").with("outcome", outcome));
        news.tell(caseId, "unapproved-closed", Map.of("outcome", outcome));
    }

    /**
     * What was decided.
     *
     * @throws IllegalStateException before that
     */
    public Decision decision(CaseId caseId) {
        return Optional.ofNullable(unapproved.of(caseId).decision())
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " is not decided on"));
    }

    /** What the table of risks decides from. */
    public Map<String, Object> facts(CaseId caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        changes.evaluation(caseId).ifPresent(found -> {
            facts.put("users", found.users());
            facts.put("reversible", found.reversible());
            facts.put("tested", found.tested());
            facts.put("downtime", found.downtime());
        });
        return facts;
    }
}
