package org.answerable.change;

import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.model.ChangeStage;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.springframework.stereotype.Component;

/** A change covers an item that its plan lists, while it is carried out, for those whose departments do its steps (F-44). */
@Component
class CoverItems implements ApprovedChanges {

    private static final Set<String> AT_WORK =
            Set.of(ChangeStage.IMPLEMENTING.key(), ChangeStage.CONFIRMING.key(), ChangeStage.BACKING_OUT.key());

    private final CaseFiles caseFiles;
    private final Changes changes;
    private final ChangesInReleases releases;
    private final Directory directory;

    CoverItems(CaseFiles caseFiles, Changes changes, ChangesInReleases releases, Directory directory) {
        this.caseFiles = caseFiles;
        this.changes = changes;
        this.releases = releases;
        this.directory = directory;
    }

    @Override
    public Answer ask(String caseNumber, String itemCode, String userId) {
        Optional<CaseFile> file = caseFiles.byNumber(caseNumber).filter(found -> changes.find(found.id())
                .isPresent());
        if (file.isEmpty()) {
            return new Answer.Refused(Why.UNKNOWN);
        }
        return refusal(file.get(), itemCode, userId)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Covers(file.get().id()));
    }

    private Optional<Why> refusal(CaseFile file, String itemCode, String userId) {
        boolean approved = changes.approval(file.id())
                .map(Approval::approved)
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (!approved || !file.isOpen()) {
            return Optional.of(Why.NOT_APPROVED);
        }
        if (!AT_WORK.contains(file.state())) {
            return Optional.of(Why.NOT_IN_IMPLEMENTATION);
        }
        if (!lists(file, itemCode)) {
            return Optional.of(Why.ITEM_NOT_LISTED);
        }
        return implementsIt(file, userId) ? Optional.empty() : Optional.of(Why.NOT_THE_IMPLEMENTER);
    }

    /** The plan that lists it is that of the release, where one does the work. */
    private boolean lists(CaseFile file, String itemCode) {
        return changes.items(releases.of(file.id()).map(InRelease::release).orElse(file.id()))
                .contains(itemCode);
    }

    private boolean implementsIt(CaseFile file, String userId) {
        Set<String> departments = directory
                .person(userId)
                .filter(Person::active)
                .map(Person::departments)
                .orElse(Set.of());
        return releases.of(file.id())
                .map(InRelease::department)
                .map(departments::contains)
                .orElseGet(() ->
                        changes.steps(file.id()).stream().map(Step::department).anyMatch(departments::contains));
    }
}
