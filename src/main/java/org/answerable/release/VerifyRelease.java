package org.answerable.release;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.change.Result;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Keeps what came of each change of a release: verified, rolled back, or untouched; and whether the register of items follows. */
@Component
public class VerifyRelease {

    /** Whether the register is up to date. */
    public static final Set<String> UPDATED = Set.of("yes", "no");

    /** The word under which that is kept. */
    public static final String CONFIGURATION = "configuration";

    private static final Set<String> FOUND = Set.of(TakenChange.WORKS, TakenChange.FAILS, TakenChange.UNTOUCHED);
    private static final Set<String> WAYS_BACK =
            Set.of(TakenChange.ROLLED_BACK, TakenChange.FAILED, TakenChange.UNTOUCHED);
    private static final int LONG = 4_000;

    private final Releases releases;
    private final Criteria criteria;
    private final TakeChanges taking;
    private final DeployRelease deploying;
    private final Changes changes;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    VerifyRelease(
            Releases releases,
            Criteria criteria,
            TakeChanges taking,
            DeployRelease deploying,
            Changes changes,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.releases = releases;
        this.criteria = criteria;
        this.taking = taking;
        this.deploying = deploying;
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that are to be rolled back: what does not work, and what nobody verified. */
    public List<TakenChange> toRollBack(CaseId caseId) {
        return taking.held(caseId).stream()
                .filter(taken -> taken.outcome() == null || TakenChange.FAILS.equals(taken.outcome()))
                .toList();
    }

    /**
     * Each change was looked at.
     *
     * @param lines one for each change, such as {@code CR-2026-000123; fails; the portal is empty}
     * @return true if something is to be rolled back
     * @throws org.answerable.platform.InvalidInputException if a line breaks a rule, a change is missing, a mandatory criterion is open,
     *     or the person deployed it
     */
    public boolean verify(CaseId caseId, String lines, String remarks, String evidence) {
        deploying.requireVerifier(caseId, Acting.actor().id());
        criteria.meet(caseId, "verify", evidence);
        criteria.requireMet(caseId, "verify");
        keep(caseId, taking.held(caseId), lines, FOUND, TakenChange.WORKS);
        note(caseId, remarks);
        boolean back = !toRollBack(caseId).isEmpty();
        ledger.record(caseId, Fact.of("release.verified").with("rollBack", back));
        return back;
    }

    /**
     * What was to be rolled back is so, or not.
     *
     * @param lines one for each of {@link #toRollBack}, such as {@code CR-2026-000123; rolled-back; disk broken}
     * @throws org.answerable.platform.InvalidInputException if a line breaks a rule or a change is missing
     */
    public void rolledBack(CaseId caseId, String lines, String remarks) {
        keep(caseId, toRollBack(caseId), lines, WAYS_BACK, "");
        note(caseId, remarks);
        ledger.record(caseId, Fact.of("release.rolled-back"));
    }

    private void keep(
            CaseId caseId, List<TakenChange> expected, String lines, Set<String> allowed, String withoutReason) {
        Map<CaseId, CaseFile> files = taking.files(expected);
        Map<String, TakenChange> open = new LinkedHashMap<>();
        expected.forEach(taken -> open.put(files.get(taken.change()).number(), taken));
        String written = open.isEmpty() ? "" : WrittenField.required("results", lines, LONG);
        for (String line : written.lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.split("[;；]", 3);
            TakenChange taken = open.remove(parts[0].strip());
            String outcome = parts.length < 2 ? "" : parts[1].strip();
            if (taken == null || !allowed.contains(outcome)) {
                throw WrittenField.refused("results", "result-line", line.strip());
            }
            String why = parts.length < 3 || parts[2].isBlank()
                    ? null
                    : WrittenField.required("results", parts[2], TakeChanges.REASON);
            if (why == null && !withoutReason.equals(outcome)) {
                throw WrittenField.refused("results", "result-reason", line.strip());
            }
            keep(taken, outcome, why, files.get(taken.change()));
        }
        if (!open.isEmpty()) {
            throw WrittenField.refused("results", "result-missing", String.join(", ", open.keySet()));
        }
    }

    private void keep(TakenChange taken, String outcome, String why, CaseFile change) {
        TakenChange ended = taken.ended(outcome, why, Acting.actor().id(), clock.instant());
        releases.update(ended, false);
        ledger.record(
                taken.release(),
                Fact.of("release.change-result")
                        .with("change", change.number())
                        .with("outcome", outcome)
                        .withPersonal("why", Acting.actor().id(), ended.openWhy(change)));
    }

    /**
     * Whether the register of items shows what is in place now (K-25).
     *
     * @param outcome one of {@link #UPDATED}
     * @param remarks at most 4,000 characters, needed if it does not
     * @throws org.answerable.platform.InvalidInputException if the remarks are missing or too long
     */
    public void configuration(CaseId caseId, String outcome, String remarks) {
        boolean updated = "yes".equals(outcome);
        String words = updated && (remarks == null || remarks.isBlank())
                ? null
                : WrittenField.required("remarks", remarks, LONG);
        changes.said(
                new Result(caseId, CONFIGURATION, outcome, words, Acting.actor().id(), clock.instant()));
        ledger.record(caseId, Fact.of("release.configuration").with("updated", updated));
    }

    private void note(CaseId caseId, String remarks) {
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", remarks, LONG));
        }
    }
}
