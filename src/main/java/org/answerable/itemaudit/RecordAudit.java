package org.answerable.itemaudit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFiles;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.Errands;
import org.answerable.itemaudit.Finding.Seen;
import org.answerable.itemaudit.Finding.Verdict;
import org.answerable.itemaudit.model.AuditStage;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an audit finds, what each difference is, and ends it (F-44). */
@Component
public class RecordAudit {

    /** The kind of deadline that binds an audit (D-54). */
    public static final String DEADLINE = "item-audit";

    /** How long remarks may be, in characters. */
    public static final int REMARKS = 2_000;

    private static final int MOST_UNREGISTERED = 200;
    private static final int MOST_TOLD = 5;

    private final Audits audits;
    private final AuditedItems items;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    RecordAudit(
            Audits audits,
            AuditedItems items,
            CaseFiles caseFiles,
            Deadlines deadlines,
            Errands errands,
            Ledger ledger,
            Clock clock) {
        this.audits = audits;
        this.items = items;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps what the acting person found of an item of the sample, in place of an earlier word.
     *
     * @param outcome as registered, different or missing
     * @param remarks what is true, at most 2,000 characters; needed for a difference
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the items are not being checked
     */
    @Transactional
    public void found(CaseId caseId, int position, String outcome, String remarks) {
        lockWhile(caseId, AuditStage.CHECKING_ITEMS, "outcome");
        Finding finding = finding(caseId, position);
        Set<String> allowed = finding.code() == null ? Set.of(Finding.NOT_REGISTERED) : Finding.OF_ITEMS;
        if (outcome == null || !allowed.contains(outcome)) {
            throw WrittenField.refused(
                    "outcome", "not-allowed", allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
        String said = remarks(outcome, remarks);
        keep(finding.seen(new Seen(outcome, said, Acting.actor().id(), clock.instant())));
    }

    private static String remarks(String outcome, String remarks) {
        boolean needed = !Finding.AS_REGISTERED.equals(outcome);
        return needed || remarks != null && !remarks.isBlank()
                ? WrittenField.required("remarks", remarks, REMARKS)
                : null;
    }

    private void keep(Finding finding) {
        audits.update(finding);
        ledger.record(
                finding.caseId(),
                Fact.of("itemaudit.found")
                        .with("position", finding.position())
                        .with("item", finding.code())
                        .with("outcome", finding.seen().outcome()));
    }

    /**
     * Keeps a thing that is there and not registered.
     *
     * @param remarks what it is and where, at most 2,000 characters
     * @throws org.answerable.platform.InvalidInputException if it is missing or too long, there are more than 200 such things, or the
     *     items are not being checked
     */
    @Transactional
    public void foundUnregistered(CaseId caseId, String remarks) {
        lockWhile(caseId, AuditStage.CHECKING_ITEMS, "remarks");
        String said = WrittenField.required("remarks", remarks, REMARKS);
        List<Finding> findings = audits.findings(caseId);
        long before =
                findings.stream().filter(finding -> finding.code() == null).count();
        if (before >= MOST_UNREGISTERED) {
            throw WrittenField.refused("remarks", "too-many-items", String.valueOf(MOST_UNREGISTERED));
        }
        Finding added = new Finding(
                caseId,
                findings.size() + 1,
                null,
                new Seen(Finding.NOT_REGISTERED, said, Acting.actor().id(), clock.instant()),
                null);
        audits.add(List.of(added));
        ledger.record(
                caseId,
                Fact.of("itemaudit.found").with("position", added.position()).with("outcome", Finding.NOT_REGISTERED));
    }

    /**
     * All items of the sample were looked at.
     *
     * @return true if there is a difference
     * @throws org.answerable.platform.InvalidInputException if one was not
     */
    public boolean checked(CaseId caseId) {
        audits.lock(caseId);
        List<Finding> findings = audits.findings(caseId);
        refuseIfAny(
                "items",
                "items-left",
                findings.stream().filter(finding -> finding.seen() == null).map(Finding::code));
        return findings.stream().anyMatch(Finding::isDifference);
    }

    /**
     * Keeps what the acting person says a difference is, in place of an earlier word.
     *
     * @param verdict        a correction of the register, or a change that nobody approved
     * @param registeredCode as what a thing that was not registered is registered now; needed for a correction of it
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, it is no difference, or differences are not being
     *     judged
     */
    @Transactional
    public void judged(CaseId caseId, int position, String verdict, String registeredCode) {
        lockWhile(caseId, AuditStage.JUDGING_DIFFERENCES, "verdict");
        Finding finding = finding(caseId, position);
        if (!finding.isDifference()) {
            throw WrittenField.refused("position", "no-difference", "");
        }
        if (verdict == null || !Finding.VERDICTS.contains(verdict)) {
            throw WrittenField.refused(
                    "verdict", "not-allowed", Finding.VERDICTS.stream().sorted().collect(Collectors.joining(", ")));
        }
        boolean registered = finding.code() == null && Finding.CORRECTION.equals(verdict);
        String code = registered ? existing(registeredCode) : null;
        Finding judged =
                finding.judged(new Verdict(verdict, code, Acting.actor().id(), clock.instant()));
        audits.update(judged);
        ledger.record(
                caseId,
                Fact.of("itemaudit.judged")
                        .with("position", position)
                        .with("item", finding.code() == null ? code : finding.code())
                        .with("verdict", verdict));
    }

    private String existing(String written) {
        String code = WrittenField.required("registeredCode", written, 40);
        if (!items.items(List.of(code)).containsKey(code)) {
            throw WrittenField.refused("registeredCode", "unknown-item", code);
        }
        return code;
    }

    /**
     * It was said of every difference what it is; for each change that nobody approved a case is opened after this transaction.
     *
     * @throws org.answerable.platform.InvalidInputException if one was left out, or the register was not corrected yet with the audit as
     *     the reason
     */
    public void allJudged(CaseId caseId) {
        audits.lock(caseId);
        List<Finding> differences =
                audits.findings(caseId).stream().filter(Finding::isDifference).toList();
        refuseIfAny(
                "items",
                "differences-left",
                differences.stream()
                        .filter(finding -> finding.verdict() == null)
                        .map(finding -> finding.code() == null ? "#" + finding.position() : finding.code()));
        List<String> corrected = differences.stream()
                .filter(Finding::isCorrection)
                .map(finding -> finding.code() == null ? finding.verdict().registeredCode() : finding.code())
                .toList();
        Set<String> done = items.corrected(corrected, caseFiles.get(caseId).number());
        refuseIfAny("items", "not-corrected", corrected.stream().filter(code -> !done.contains(code)));
        differences.stream()
                .filter(Finding::isUnapproved)
                .forEach(finding -> errands.later(caseId, OpenUnapproved.KEY, String.valueOf(finding.position())));
    }

    /** The promise of the audit is kept and its case over. */
    public void close(CaseId caseId) {
        AuditResult result = AuditResult.of(audits.findings(caseId));
        deadlines.meet(caseId, DEADLINE);
        caseFiles.moveTo(caseId, AuditStage.DONE);
        ledger.record(
                caseId,
                Fact.of("itemaudit.closed")
                        .with("checked", result.checked())
                        .with("asRegistered", result.asRegistered())
                        .with("different", result.different())
                        .with("missing", result.missing())
                        .with("notRegistered", result.notRegistered())
                        .with("corrections", result.corrections())
                        .with("unapproved", result.unapproved()));
    }

    private Finding finding(CaseId caseId, int position) {
        return audits.findings(caseId).stream()
                .filter(finding -> finding.position() == position)
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("position", "unknown-position", ""));
    }

    /** What is written while the stage ends is either seen by whoever ends it, or refused. */
    private void lockWhile(CaseId caseId, AuditStage stage, String field) {
        audits.lock(caseId);
        if (!stage.key().equals(caseFiles.get(caseId).state())) {
            throw WrittenField.refused(field, "not-now", "");
        }
    }

    private static void refuseIfAny(String field, String rule, Stream<String> left) {
        List<String> all = left.toList();
        if (!all.isEmpty()) {
            String more = all.size() > MOST_TOLD ? " … (" + all.size() + ")" : "";
            throw WrittenField.refused(
                    field, rule, all.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")) + more);
        }
    }
}
