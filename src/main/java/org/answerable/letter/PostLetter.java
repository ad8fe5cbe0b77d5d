package org.answerable.letter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.NewAttachment;
import org.answerable.casefile.Party;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.PartyLetter.State;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a letter and records that it was posted. */
@Component
public class PostLetter {

    private static final Logger LOG = LoggerFactory.getLogger(PostLetter.class);

    private final LetterStore letters;
    private final CaseFiles caseFiles;
    private final Attachments attachments;
    private final LetterPage page;
    private final LetterFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    PostLetter(
            LetterStore letters,
            CaseFiles caseFiles,
            Attachments attachments,
            LetterPage page,
            LetterFlow flow,
            Ledger ledger,
            Clock clock) {
        this.letters = letters;
        this.caseFiles = caseFiles;
        this.attachments = attachments;
        this.page = page;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The letter as PDF among the files of the case; empty if no font of this server shows its text, which the ledger tells. */
    public Optional<Attachment> print(CaseId caseId, String letterId) {
        PartyLetter letter = letters.get(caseId, letterId);
        CaseFile file = caseFiles.get(caseId);
        try {
            Attachment kept = printed(file, letter);
            letters.update(letter.printed(kept.id()));
            return Optional.of(kept);
        } catch (FontMissingException missing) {
            LOG.warn("A letter of case {} is not printed: {}", file.number(), missing.getMessage());
            ledger.record(
                    caseId,
                    Fact.of("letter.not-printed").with("letter", letterId).with("reason", "font-missing"));
            return Optional.empty();
        }
    }

    private Attachment printed(CaseFile file, PartyLetter letter) throws FontMissingException {
        Party party = caseFiles.parties(file.id()).stream()
                .filter(one -> one.id().equals(letter.partyId()))
                .findFirst()
                .orElseThrow();
        Correspondence said = caseFiles.correspondence(file.id()).stream()
                .filter(one -> one.id().equals(letter.correspondenceId()))
                .findFirst()
                .orElseThrow();
        byte[] pdf = page.render(file, party, said);
        String name = "%s-%s.pdf".formatted(file.number(), said.kind());
        NewAttachment written = new NewAttachment(name, new ByteArrayResource(pdf), Attachment.Origin.LETTER, true);
        return attachments.add(file.id(), "letter", List.of(written)).get(0);
    }

    /** True if a letter of the case is to be posted that could not be printed so far. */
    public boolean unprinted(CaseId caseId) {
        return letters.of(caseId).stream().anyMatch(PostLetter::unprinted);
    }

    private static boolean unprinted(PartyLetter letter) {
        return letter.state() == State.TO_POST && letter.attachmentId() == null;
    }

    /**
     * Prints what could not be printed, now that there may be a font; the tasks show the files.
     *
     * @throws org.answerable.platform.InvalidInputException if there is still no font for one of them
     */
    @Transactional
    public void printAgain(CaseId caseId) {
        for (PartyLetter letter : letters.of(caseId)) {
            if (unprinted(letter)) {
                Attachment pdf = print(caseId, letter.id())
                        .orElseThrow(() -> WrittenField.refused("font", "font-missing", "answerable.letters.font"));
                flow.printed(caseId, letter.id(), pdf.id());
            }
        }
    }

    /** It is in the post. */
    public void posted(CaseId caseId, String letterId) {
        letters.update(letters.get(caseId, letterId).done(State.POSTED, clock.instant()));
        ledger.record(caseId, Fact.of("letter.posted").with("letter", letterId));
    }

    /** There is no way to deliver it; the note says why. */
    public void undeliverable(CaseId caseId, String letterId, String note) {
        letters.update(letters.get(caseId, letterId).done(State.UNDELIVERABLE, clock.instant()));
        caseFiles.addNote(caseId, note);
        ledger.record(caseId, Fact.of("letter.undeliverable").with("letter", letterId));
    }
}
