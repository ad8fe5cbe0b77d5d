package org.answerable.complaint.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.WrittenDay;
import org.answerable.complaint.answer.AddEvidence.NewEvidence;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.model.GoodsException;
import org.answerable.complaint.routing.JoinInvestigation;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.complaint.verdict.BindingFinding;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Keeps what the department found out about a complaint. */
@Component
public class InvestigateComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final ComplaintResponses responses;
    private final BindingFinding binding;
    private final AddEvidence evidence;
    private final WithdrawComplaint withdrawal;
    private final JoinInvestigation joined;
    private final PartyLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    InvestigateComplaint(
            CaseFiles caseFiles,
            ComplaintRecords records,
            ComplaintResponses responses,
            BindingFinding binding,
            AddEvidence evidence,
            WithdrawComplaint withdrawal,
            JoinInvestigation joined,
            PartyLetters letters,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.responses = responses;
        this.binding = binding;
        this.evidence = evidence;
        this.withdrawal = withdrawal;
        this.joined = joined;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the finding. One that says what happened needs evidence, given with it or before; one that says that the complaint
     * was taken back needs a reason, and ends its promises.
     *
     * @return what was found
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public Finding found(CaseId caseId, Found found) {
        Finding finding = Finding.of(found.finding())
                .orElseThrow(() -> TaskRules.refused("finding", "not-allowed", String.join(", ", Finding.keys())));
        binding.check(caseId, finding);
        keepEvidence(caseId, found, finding);
        judge(caseId, found, finding);
        if (finding == Finding.WITHDRAWN) {
            caseFiles.addNote(caseId, TaskRules.written("reason", found.reason(), TaskRules.REASON));
            withdrawal.record(caseId);
        } else {
            joined.tellJoined(caseId);
        }
        return finding;
    }

    private void keepEvidence(CaseId caseId, Found found, Finding finding) {
        if (!found.evidence().blank()) {
            evidence.add(caseId, found.evidence());
        }
        if (finding.needsEvidence() && responses.evidence(caseId).isEmpty()) {
            throw TaskRules.refused("evidence", "evidence-needed", "");
        }
    }

    private void judge(CaseId caseId, Found found, Finding finding) {
        LocalDate goodsReceived = day(caseId, found.goodsReceived());
        GoodsException exception = exception(found.goodsException());
        responses.add(new Judgement(
                Ids.next(),
                caseId,
                finding,
                goodsReceived,
                exception,
                clock.instant(),
                Acting.actor().id()));
        records.update(records.get(caseId).found(finding, null));
        ledger.record(
                caseId,
                Fact.of("complaint.found")
                        .with("finding", finding.key())
                        .with("goodsReceived", goodsReceived == null ? null : goodsReceived.toString())
                        .with("goodsException", exception == null ? null : exception.key()));
    }

    private LocalDate day(CaseId caseId, String written) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), letters.zone(caseFiles.get(caseId)));
        return WrittenDay.of("goodsReceived", written, today);
    }

    private static GoodsException exception(String key) {
        return Optional.ofNullable(key)
                .filter(given -> !given.isBlank())
                .map(given -> GoodsException.of(given)
                        .orElseThrow(() -> TaskRules.refused(
                                "goodsException", "not-allowed", String.join(", ", GoodsException.keys()))))
                .orElse(null);
    }

    /**
     * What was found, as the form has it.
     *
     * @param evidence       one piece of evidence, may be blank
     * @param goodsReceived  ISO date, null if it is not about goods
     * @param goodsException one of {@link GoodsException}, may be null
     * @param reason         why, where the complaint was taken back
     */
    public record Found(
            String finding, NewEvidence evidence, String goodsReceived, String goodsException, String reason) {}
}
