package org.answerable.deadline.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.model.Step;
import org.answerable.deadline.model.StepNotice;
import org.answerable.notification.Notice;
import org.answerable.notification.Notices;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Tells people of a rung, and says who they are. */
@Component
class RungNotices {

    private final CaseFiles caseFiles;
    private final Addressees addressees;
    private final OtherReaders others;
    private final Notices notices;

    RungNotices(CaseFiles caseFiles, Addressees addressees, OtherReaders others, Notices notices) {
        this.caseFiles = caseFiles;
        this.addressees = addressees;
        this.others = others;
        this.notices = notices;
    }

    /**
     * Tells everybody whom the step addresses. Where that is nobody, those of the next rung that finds anybody hear of it in their place,
     * and the administrators too; where that is nobody either, whoever can be reached at all.
     */
    Told tell(Promise promise, Step step, List<Rung> ladder) {
        CaseFile caseFile = caseFiles.get(promise.caseId());
        Map<String, String> excused = others.of(promise);
        Function<Rung, List<Recipient>> finding = rung -> addressees.of(rung.who(), caseFile, promise.view()).stream()
                .flatMap(recipient -> readdressed(recipient, excused).stream())
                .filter(Addressees.distinct())
                .toList();
        List<Recipient> wanted = finding.apply(step.rung());
        List<Recipient> told = wanted.isEmpty() ? instead(step.rung(), ladder, finding) : wanted;
        for (Recipient recipient : told) {
            notices.tell(new Notice(
                    Ids.next(),
                    DeadlineNotices.SOURCE,
                    step.rung().channel(),
                    caseFile.id(),
                    promise.id(),
                    StepNotice.of(step, recipient.why(), recipient.insteadOf()).text(),
                    recipient.id(),
                    step.rung().urgent(),
                    promise.view().due()));
        }
        return new Told(told.stream().map(Recipient::id).distinct().toList(), wanted.isEmpty());
    }

    /** The recipient, or who is told in the place of one who contested the deadline and was right. */
    private Optional<Recipient> readdressed(Recipient recipient, Map<String, String> excused) {
        String successor = excused.get(recipient.id());
        return successor == null
                ? Optional.of(recipient)
                : addressees.insteadOf(recipient.id(), successor).filter(other -> !excused.containsKey(other.id()));
    }

    private List<Recipient> instead(Rung empty, List<Rung> ladder, Function<Rung, List<Recipient>> finding) {
        List<Recipient> next = ladder.stream()
                .dropWhile(rung -> !rung.key().equals(empty.key()))
                .skip(1)
                .map(finding)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<Recipient> found = Stream.concat(
                        next.stream(), addressees.administrators().stream().filter(administrator -> next.stream()
                                .noneMatch(other -> other.id().equals(administrator.id()))))
                .toList();
        return found.isEmpty() ? addressees.anybody() : found;
    }

    /**
     * Who heard of a step.
     *
     * @param nobodyWanted true if the rung itself found nobody
     */
    record Told(List<String> recipients, boolean nobodyWanted) {}
}
