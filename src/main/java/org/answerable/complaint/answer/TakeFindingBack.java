package org.answerable.complaint.answer;

import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.Remedies;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends a complaint back to its investigation, since a second office found the breach not true (F-01, step 6b). */
@Component
public class TakeFindingBack {

    private final CaseFiles caseFiles;
    private final ComplaintRemedies chosen;
    private final Remedies remedies;
    private final Directory directory;
    private final MessageSource texts;
    private final Ledger ledger;

    TakeFindingBack(
            CaseFiles caseFiles,
            ComplaintRemedies chosen,
            Remedies remedies,
            Directory directory,
            MessageSource texts,
            Ledger ledger) {
        this.caseFiles = caseFiles;
        this.chosen = chosen;
        this.remedies = remedies;
        this.directory = directory;
        this.texts = texts;
        this.ledger = ledger;
    }

    /** Drops what the answer would have promised, and notes what the second office found for those who find again. */
    public void takeBack(CaseId caseId) {
        chosen.dropChosen(caseId);
        String found = verified(caseId).orElse("");
        caseFiles.addNote(
                caseId, texts.getMessage("complaint.note.breach-not-true", new Object[] {found}, language(caseId)));
        ledger.record(caseId, Fact.of("complaint.finding-taken-back"));
    }

    /** What the last verdict of a second office in the case says, if it found the breach not true; in its own words. */
    public Optional<String> verified(CaseId caseId) {
        return PenaltyEntry.lastIfNotTrue(remedies.penalties(caseId).stream())
                .map(entry -> entry.verdict().finding());
    }

    private Locale language(CaseId caseId) {
        return Optional.ofNullable(caseFiles.get(caseId).ownerDepartment())
                .flatMap(directory::department)
                .map(Department::language)
                .orElse(Locale.ENGLISH);
    }
}
