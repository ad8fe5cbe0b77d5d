package org.answerable.complaint.verdict;

import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.AppealFinding;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the complainant what an inspection found, and who else can be turned to where somebody can. For the models. */
@Component
public class AppealLetters {

    private static final String DEADLINE = "appeal";

    private final CaseFiles caseFiles;
    private final Appeals appeals;
    private final DisputeRules rules;
    private final Deadlines deadlines;
    private final PartyLetters letters;

    AppealLetters(CaseFiles caseFiles, Appeals appeals, DisputeRules rules, Deadlines deadlines, PartyLetters letters) {
        this.caseFiles = caseFiles;
        this.appeals = appeals;
        this.rules = rules;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    /** Sends the finding with its reasons; it keeps the promise of a finding. */
    public void tellFinding(CaseId caseId) {
        Appeal appeal = appeals.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Complaint " + caseId + " has no appeal"));
        DefaultMessageSourceResolvable found =
                text("complaint.appeal." + appeal.finding().key());
        DefaultMessageSourceResolvable next =
                appeal.finding() == AppealFinding.NOT_UPHELD ? last(caseId) : text("complaint.appeal.next-corrected");
        letters.writeStandard(
                caseId,
                "appeal",
                "appeal-finding",
                text("complaint.appeal.letter", found, appeal.reasons(), next),
                Map.of("finding", found, "text", appeal.reasons(), "next", next));
        deadlines.meet(caseId, DEADLINE);
    }

    /** Says that the finding of the inspection stands. */
    public void tellFinalWord(CaseId caseId) {
        DefaultMessageSourceResolvable how = text("complaint.news.final-word", last(caseId));
        letters.writeStandard(caseId, "news", "news", how, Map.of("how", how));
    }

    private DefaultMessageSourceResolvable last(CaseId caseId) {
        CaseFile complaint = caseFiles.get(caseId);
        String regulator = rules.of(complaint.profile()).regulator(PartyLetters.language(complaint));
        return regulator == null
                ? text("complaint.appeal.next-closed")
                : text("complaint.appeal.next-regulator", regulator);
    }

    private static DefaultMessageSourceResolvable text(String key, Object... values) {
        return new DefaultMessageSourceResolvable(new String[] {key}, values);
    }
}
