package org.answerable.change;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.answerable.agreement.Answer;
import org.answerable.agreement.KeepAnswer;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.Evaluation.Impact;
import org.answerable.change.model.ChangeStage;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Decides whether a change is done; nobody decides on the own request. */
@Component
public class DecideChange {

    /** What the change manager may decide. */
    public static final Set<String> DECISIONS = Set.of("approve", "reject");

    private static final int REASON = 2_000;

    /** The answer where nobody outside is asked. */
    public static final String NOBODY = "nobody";

    private final Changes changes;
    private final ChangeKinds kinds;
    private final KeepAnswer agreements;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ChangeNews news;
    private final Ledger ledger;
    private final Clock clock;

    DecideChange(
            Changes changes,
            ChangeKinds kinds,
            KeepAnswer agreements,
            CaseFiles caseFiles,
            Deadlines deadlines,
            ChangeNews news,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.kinds = kinds;
        this.agreements = agreements;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who decides about the change. */
    public Approval approval(CaseId caseId) {
        return changes.approval(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody decides about change " + caseId));
    }

    /**
     * The change manager decides.
     *
     * @param reason at most 2,000 characters, needed to reject
     * @return true if it is approved
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or it is the person's own request
     */
    public boolean decide(CaseId caseId, String decision, String reason) {
        requireApprover(caseId, Acting.actor().id());
        boolean approved = "approve".equals(decision);
        String why = reason == null || reason.isBlank() ? null : WrittenField.required("reason", reason, REASON);
        if (!approved && why == null) {
            throw WrittenField.refused("reason", "required", String.valueOf(REASON));
        }
        keep(approval(caseId).decided(approved, Acting.actor().id(), why, clock.instant()));
        return approved;
    }

    /**
     * Does nothing if the person may decide about the change.
     *
     * @throws org.answerable.platform.InvalidInputException if it is the person's own request
     */
    public void requireApprover(CaseId caseId, String userId) {
        if (changes.of(caseId).requester().equals(userId)) {
            throw WrittenField.refused("outcome", "own-change", "");
        }
    }

    /** A board, or a template, has decided. */
    public void decided(CaseId caseId, boolean approved) {
        keep(approval(caseId).decided(approved, null, null, clock.instant()));
    }

    private void keep(Approval decided) {
        changes.update(decided);
        ledger.record(
                decided.caseId(),
                Fact.of("change.decided")
                        .with("approved", decided.approved())
                        .with("approval", decided.approval())
                        .with("person", decided.by())
                        .withPersonal("why", person(decided), decided.reason()));
    }

    /** Whose words the reason is: of those outside where nobody of ours decided. */
    private String person(Approval decided) {
        return decided.by() == null ? caseFiles.partyOfWords(decided.caseId()) : decided.by();
    }

    /** It is approved: one that nobody had to decide about is so by its template. The requester hears of it. */
    public void approve(CaseId caseId) {
        if (approval(caseId).approved() == null) {
            decided(caseId, true);
        }
        news.tell(caseId, "change-approved", Map.of());
    }

    /** Who outside is asked before any work: the called model of the kind, {@code nobody} for none. */
    public String asks(CaseId caseId) {
        Change change = changes.of(caseId);
        return kinds.find(caseFiles.get(caseId).profile(), change.kind())
                .map(Kind::asks)
                .orElse(NOBODY);
    }

    /** What those outside said; who does not agree rejects it, whatever was decided within. */
    public String agreed(CaseId caseId) {
        Answer answer = agreements.last(caseId);
        if (answer == Answer.REFUSE) {
            keep(approval(caseId).decided(false, null, reason(caseId), clock.instant()));
        }
        return answer.key();
    }

    /** The words of those outside, as much as fits; of a confidential case they stay with the question. */
    private String reason(CaseId caseId) {
        String words = agreements.words(caseId);
        int end = words.offsetByCodePoints(0, Math.min(REASON, words.codePointCount(0, words.length())));
        return caseFiles.get(caseId).confidential() ? null : words.substring(0, end);
    }

    /** It is rejected, and over; the requester hears why. */
    public void reject(CaseId caseId) {
        deadlines.cancelAll(caseId, "rejected");
        caseFiles.moveTo(caseId, ChangeStage.REJECTED);
        news.tell(
                caseId,
                "change-rejected",
                Map.of("because", Optional.ofNullable(approval(caseId).reason()).orElse("")));
    }

    /** It is taken back before its work began, and over. */
    public void cancel(CaseId caseId) {
        deadlines.cancelAll(caseId, "cancelled");
        changes.giveBack(caseId);
        caseFiles.moveTo(caseId, ChangeStage.CANCELLED);
        ledger.record(caseId, Fact.of("change.cancelled"));
    }

    /** What the tables decide from: the case's own facts, and those of its change. */
    public Map<String, Object> facts(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Change change = changes.of(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("model", change.model());
        facts.put("changeKind", change.kind());
        Optional<Evaluation> evaluation = changes.evaluation(caseId);
        facts.put("users", evaluation.map(Evaluation::users).orElse(null));
        facts.put("reversible", evaluation.map(Evaluation::reversible).orElse(null));
        facts.put("tested", evaluation.map(Evaluation::tested).orElse(null));
        facts.put("downtime", evaluation.map(Evaluation::downtime).orElse(null));
        Optional<Impact> impact = evaluation.map(Evaluation::impact);
        facts.put("itemsReached", impact.map(Impact::items).orElse(0));
        facts.put("servicesReached", impact.map(Impact::services).orElse(0));
        facts.put("conflicts", impact.map(Impact::conflicts).orElse(0));
        facts.put("risk", evaluation.map(Evaluation::risk).orElse(null));
        return facts;
    }
}
