package org.answerable.unapproved;

import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ApprovedChanges;
import org.answerable.change.Changes;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.unapproved.model.UnapprovedStage;
import org.springframework.stereotype.Component;

/** A change that was kept afterwards covers the items that it touched, while the register is brought up to date, for those who do that. */
@Component
class CoverKept implements ApprovedChanges {

    private final CaseFiles caseFiles;
    private final UnapprovedChanges unapproved;
    private final Changes changes;
    private final Directory directory;

    CoverKept(CaseFiles caseFiles, UnapprovedChanges unapproved, Changes changes, Directory directory) {
        this.caseFiles = caseFiles;
        this.unapproved = unapproved;
        this.changes = changes;
        this.directory = directory;
    }

    @Override
    public Answer ask(String caseNumber, String itemCode, String userId) {
        Optional<CaseFile> file = caseFiles.byNumber(caseNumber);
        Optional<UnapprovedChange> found = file.flatMap(known -> unapproved.find(known.id()));
        if (found.isEmpty()) {
            return new Answer.Refused(Why.UNKNOWN);
        }
        return refusal(file.get(), found.get(), itemCode, userId)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Covers(file.get().id()));
    }

    private Optional<Why> refusal(CaseFile file, UnapprovedChange found, String itemCode, String userId) {
        boolean kept = found.decision() != null
                && UnapprovedChange.KEEP.equals(found.decision().outcome());
        if (!kept || !file.isOpen()) {
            return Optional.of(Why.NOT_APPROVED);
        }
        if (!UnapprovedStage.REGISTERING.key().equals(file.state())) {
            return Optional.of(Why.NOT_IN_IMPLEMENTATION);
        }
        if (!changes.items(file.id()).contains(itemCode)) {
            return Optional.of(Why.ITEM_NOT_LISTED);
        }
        boolean theirs = directory
                .person(userId)
                .filter(Person::active)
                .filter(person -> person.departments().contains(found.decision().department()))
                .isPresent();
        return theirs ? Optional.empty() : Optional.of(Why.NOT_THE_IMPLEMENTER);
    }
}
