package org.answerable.complaint.answer;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.Complainants;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.contribution.Contribution;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a piece of evidence to a complaint. Evidence stays: what turns out to be wrong is answered by more of it. */
@Component
public class AddEvidence {

    private static final int TEXT = 1_000;
    private static final int KEPT = 200;

    private final CaseFiles caseFiles;
    private final Attachments attachments;
    private final ComplaintResponses responses;
    private final ContributionEvidence contributions;
    private final Complainants complainants;
    private final Ledger ledger;
    private final Clock clock;

    AddEvidence(
            CaseFiles caseFiles,
            Attachments attachments,
            ComplaintResponses responses,
            ContributionEvidence contributions,
            Complainants complainants,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.attachments = attachments;
        this.responses = responses;
        this.contributions = contributions;
        this.complainants = complainants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What evidence may be, in the order of the forms. */
    public static List<String> kinds() {
        return EvidenceKind.keys();
    }

    /**
     * Keeps it.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the complaint is over
     */
    @Transactional
    public void add(CaseId caseId, NewEvidence evidence) {
        if (ComplaintStage.of(caseFiles.get(caseId).state()).isFinal()) {
            throw TaskRules.refused("evidence", "evidence-over", "");
        }
        EvidenceKind kind = EvidenceKind.of(evidence.kind())
                .filter(chosen -> kinds().contains(chosen.key()))
                .orElseThrow(() -> TaskRules.refused("evidenceKind", "not-allowed", String.join(", ", kinds())));
        Contribution contribution = contributionOf(caseId, kind, evidence.contributionId());
        String text = text(evidence, contribution);
        String kept = TaskRules.optional("evidenceKept", evidence.keptAt(), KEPT);
        String attachment = TaskRules.file("evidenceFile", evidence.attachmentId(), attachments.of(caseId));
        String id = Ids.next();
        responses.add(new Evidence(
                id,
                caseId,
                kind,
                text,
                kept,
                attachment,
                contribution == null ? null : contribution.id(),
                clock.instant(),
                Acting.actor().id()));
        String complainant = complainants.of(caseId);
        ledger.record(
                caseId,
                Fact.of("complaint.evidence-added")
                        .with("evidence", id)
                        .with("evidenceKind", kind.key())
                        .with("attachment", attachment)
                        .with("contribution", contribution == null ? null : contribution.id())
                        .withPersonal("text", complainant, text)
                        .withPersonal("keptAt", complainant, kept));
    }

    /** A contribution that was received; null if the evidence is something else. */
    private Contribution contributionOf(CaseId caseId, EvidenceKind kind, String id) {
        if (kind == EvidenceKind.CONTRIBUTION) {
            return contributions.chosen(caseId, id);
        }
        if (id != null && !id.isBlank()) {
            throw TaskRules.refused("contribution", "only-contribution", "");
        }
        return null;
    }

    /** What was written; of a contribution its own words unless somebody says what matters in it. */
    private static String text(NewEvidence evidence, Contribution contribution) {
        boolean written = evidence.text() != null && !evidence.text().isBlank();
        return contribution == null || written
                ? TaskRules.written("evidence", evidence.text(), TEXT)
                : TaskRules.shortened(contribution.answer(), TEXT);
    }

    /**
     * Evidence as somebody wrote it down.
     *
     * @param kind         one of {@link EvidenceKind}
     * @param text         what it tells, at most 1,000 characters; may be null for a contribution, whose answer it is then
     * @param keptAt       where it is kept, at most 200 characters; may be null
     * @param attachmentId the attachment of the case file that holds it; may be null
     * @param contributionId the received contribution that it is; needed and allowed for the kind {@code contribution} only
     */
    public record NewEvidence(String kind, String text, String keptAt, String attachmentId, String contributionId) {

        /** A piece of evidence that is no contribution. */
        public NewEvidence(String kind, String text, String keptAt, String attachmentId) {
            this(kind, text, keptAt, attachmentId, null);
        }

        /** True if nothing was written down. */
        public boolean blank() {
            return (text == null || text.isBlank()) && (kind == null || kind.isBlank());
        }
    }
}
