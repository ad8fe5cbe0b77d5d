package org.answerable.complaint.tracking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.FileSize;
import org.answerable.casefile.FoldedText;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.letters.ShownPromises;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.verdict.AnswerVerdict;
import org.answerable.complaint.verdict.AnswerVerdicts;
import org.answerable.complaint.verdict.RateAnswer;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.ExplanationWords;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Shows a complaint to its complainant: what was promised, what has happened, what is next. Nothing internal. */
@Component
public class TrackComplaint {

    private static final Set<String> NEVER_SHOWN = Set.of("complaint", CaseFiles.STRANGER, CaseFiles.COLLEAGUE);

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ExplanationWords words;
    private final PartyLetters letters;
    private final AnswerVerdicts verdicts;
    private final RateAnswer rating;
    private final Attachments attachments;

    TrackComplaint(
            CaseFiles caseFiles,
            Deadlines deadlines,
            ExplanationWords words,
            PartyLetters letters,
            AnswerVerdicts verdicts,
            RateAnswer rating,
            Attachments attachments) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.words = words;
        this.letters = letters;
        this.verdicts = verdicts;
        this.rating = rating;
        this.attachments = attachments;
    }

    /** The complaint as its complainant may see it. */
    public Tracked track(CaseId caseId) {
        CaseFile complaint = TaskRules.complaint(caseFiles.get(caseId));
        ComplaintStage stage = ComplaintStage.of(complaint.state());
        return new Tracked(
                complaint.number(),
                complaint.subject(),
                complaint.description(),
                complaint.state(),
                stage.isFinal(),
                complaint.receivedAt(),
                complaint.closedAt(),
                letters.zone(complaint),
                promises(caseId),
                said(caseId),
                stage.isWithdrawable(),
                stage == ComplaintStage.ANSWERED ? verdictUntil(caseId) : null,
                sent(caseId),
                rating.isPossible(caseId));
    }

    /** How each promise to the complainant is reckoned, in short, by kind; of what was promised anew, the last one. */
    public Map<String, List<String>> reckoned(CaseId caseId, Locale language) {
        ZoneId zone = letters.zone(TaskRules.complaint(caseFiles.get(caseId)));
        return deadlines.explainAll(caseId).stream()
                .filter(each -> each.part() == null && ShownPromises.KINDS.contains(each.kind()))
                .sorted(Comparator.comparing(DeadlineExplanation::started))
                .collect(Collectors.toMap(
                        DeadlineExplanation::kind,
                        each -> words.brief(each, language, zone),
                        (earlier, later) -> later));
    }

    private Instant verdictUntil(CaseId caseId) {
        return verdicts.last(caseId)
                .filter(last -> last.verdict() == null)
                .map(AnswerVerdict::closesAt)
                .orElse(null);
    }

    /**
     * A file that the complainant may have.
     *
     * @throws NotFoundException if there is none of this id, or not for the complainant
     */
    public Attachment file(CaseId caseId, String attachmentId) {
        Attachment attachment = attachments.get(caseId, attachmentId);
        if (!attachment.shownToParty()) {
            throw new NotFoundException("The case has no attachment " + attachmentId);
        }
        return attachment;
    }

    private List<SentFile> sent(CaseId caseId) {
        return attachments.of(caseId).stream()
                .filter(Attachment::shownToParty)
                .map(file ->
                        new SentFile(file.id(), file.at(), file.name(), file.mediaType(), file.size(), fromParty(file)))
                .toList();
    }

    private static boolean fromParty(Attachment file) {
        return file.origin() == Attachment.Origin.PARTY;
    }

    private List<Promised> promises(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> ShownPromises.KINDS.contains(deadline.kind()))
                .map(TrackComplaint::promised)
                .toList();
    }

    private static Promised promised(Deadline deadline) {
        return new Promised(
                deadline.kind(),
                deadline.due(),
                deadline.clock(),
                deadline.verdict().name().toLowerCase(Locale.ROOT),
                deadline.ended());
    }

    private List<Said> said(CaseId caseId) {
        return caseFiles.correspondence(caseId).stream()
                .filter(letter -> !NEVER_SHOWN.contains(letter.kind()))
                .map(TrackComplaint::said)
                .toList();
    }

    private static Said said(Correspondence letter) {
        return new Said(letter.at(), letter.direction(), letter.kind(), letter.body());
    }

    /**
     * The public view.
     *
     * @param description the complainant's own words
     * @param state key of the stage
     * @param over  true once it is closed, whatever way
     * @param zone  in which its times are shown
     * @param withdrawable true while it can be taken back
     * @param rateable true while it can be rated: answered, and not rated yet
     * @param verdictUntil until when its answer can be confirmed or disputed, null while it cannot
     */
    public record Tracked(
            String number,
            String subject,
            String description,
            String state,
            boolean over,
            Instant receivedAt,
            Instant closedAt,
            ZoneId zone,
            List<Promised> deadlines,
            List<Said> said,
            boolean withdrawable,
            Instant verdictUntil,
            List<SentFile> attachments,
            boolean rateable) {}

    /** A file the complainant sent ({@code yours}) or was sent. */
    public record SentFile(String id, Instant at, String name, String mediaType, long size, boolean yours) {

        /** The size in words. */
        @JsonIgnore
        public String getWords() {
            return FileSize.inWords(size);
        }
    }

    /** A promise; {@code due} is null while it rests or if it has no figure. */
    public record Promised(String kind, Instant due, String clock, String state, Instant ended) {}

    /** A letter to ({@code out}) or from ({@code in}) the complainant. */
    public record Said(Instant at, String direction, String kind, String text) {

        /** The same, without what a mail repeats. */
        @JsonIgnore
        public FoldedText getFolded() {
            return FoldedText.of(text);
        }
    }
}
