package org.answerable.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.answerable.agreement.Agreement.Said;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the client says: on the page behind the link, or on paper as somebody of ours records it (F-36, F-37). */
@Component
public class KeepAnswer {

    /** How long a name may be. */
    public static final int NAME = 200;

    /** How long the client's words may be. */
    public static final int WORDS = AskClient.LONG;

    static final int PAPER = 400;

    private static final Set<Answer> ON_PAGE = EnumSet.of(Answer.CONSENT, Answer.AMEND, Answer.REFUSE);

    private final Agreements agreements;
    private final AskClient asking;
    private final AgreementFlow flow;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    KeepAnswer(
            Agreements agreements,
            AskClient asking,
            AgreementFlow flow,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.agreements = agreements;
        this.asking = asking;
        this.flow = flow;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What came on paper. Only what is in writing counts, so it needs its document; only that nobody answers needs none.
     *
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    public Answer onPaper(CaseId caseId, WrittenAnswer written) {
        FieldChecks checks = new FieldChecks();
        Answer answer = written.answer();
        boolean said = answer != Answer.UNSOLVED;
        String by = said ? checks.of(() -> WrittenField.required("said", written.by(), NAME)) : null;
        LocalDate on = said ? checks.of(() -> Days.past("saidOn", written.on(), today())) : null;
        String paper = said ? checks.of(() -> WrittenField.required("paper", written.paper(), PAPER)) : null;
        String words = checks.of(() -> words(answer, written.words()));
        checks.done();
        keep(open(caseId), new Said(answer, words, by, on, paper, Acting.actor().id(), clock.instant()));
        return answer;
    }

    private LocalDate today() {
        // A paper signed today in the earliest zone of the world is not from the future.
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    private static String words(Answer answer, String written) {
        boolean needed = answer != Answer.CONSENT;
        return needed || written != null && !written.isBlank() ? WrittenField.required("words", written, WORDS) : null;
    }

    /**
     * What the client says on the page.
     *
     * @param answer consent, refuse or amend, as the page sends it
     * @param by    at most 200 characters
     * @param words at most 4,000 characters, needed unless the client consents
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule, or if the question is answered already
     */
    @Transactional
    public void byLink(String agreementId, String answer, String by, String words) {
        FieldChecks checks = new FieldChecks();
        Answer chosen = checks.of(() -> chosen(answer));
        String name = checks.of(() -> WrittenField.required("said", by, NAME));
        // Without an answer nobody knows whether words are needed.
        String text = checks.of(() -> words(chosen == null ? Answer.CONSENT : chosen, words));
        checks.done();
        Agreement asked = agreements.locked(agreementId);
        boolean last = agreements
                .last(asked.caseId())
                .filter(found -> found.id().equals(agreementId))
                .isPresent();
        if (!asked.open() || !last) {
            throw WrittenField.refused("answer", "agreement-over", "");
        }
        keep(asked, new Said(chosen, text, name, null, null, null, clock.instant()));
        if (!flow.answered(asked.caseId())) {
            throw WrittenField.refused("answer", "agreement-over", "");
        }
    }

    private static Answer chosen(String written) {
        return ON_PAGE.stream()
                .filter(answer -> answer.key().equals(written))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("answer", "choose-answer", ""));
    }

    private Agreement open(CaseId caseId) {
        Agreement last = agreements.last(caseId).orElseThrow(() -> new NotFoundException("Nobody was asked"));
        return agreements.locked(last.id());
    }

    private void keep(Agreement asked, Said said) {
        agreements.update(asked.answered(said));
        String person = caseFiles.partyOfWords(asked.caseId());
        ledger.record(
                asked.caseId(),
                Fact.of("agreement.answered")
                        .with("round", asked.round())
                        .with("answer", said.answer().key())
                        .with("byLink", said.recordedBy() == null)
                        .with("on", said.on() == null ? null : said.on().toString())
                        .withPersonal("who", person, said.by())
                        .withPersonal("paper", person, said.paper())
                        .withPersonal("words", person, said.words()));
    }

    /** The supervising engineer demands another form, which counts as the answer of the last question; one that was not asked yet is asked so. */
    public void amendedIf(boolean amended, CaseId caseId, String words) {
        if (amended) {
            Agreement asked = agreements
                    .last(caseId)
                    .filter(Agreement::open)
                    .orElseGet(() -> asking.keep(caseId, caseFiles.get(caseId).description()));
            keep(
                    asked,
                    new Said(
                            Answer.AMEND,
                            words,
                            null,
                            null,
                            null,
                            Acting.actor().id(),
                            clock.instant()));
        }
    }

    /**
     * The question.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional
    public Agreement asked(String agreementId) {
        return agreements.get(agreementId);
    }

    /** The last answer of the case. */
    public Answer last(CaseId caseId) {
        return agreements
                .last(caseId)
                .map(Agreement::said)
                .map(Said::answer)
                .orElseThrow(() -> new IllegalStateException("Nobody has answered about " + caseId));
    }

    /** The words of the last answer, empty for none. */
    public String words(CaseId caseId) {
        return agreements.last(caseId).map(Agreement::said).map(Said::words).orElse("");
    }

    /**
     * Keeps what was found on the way, also as a note unless the case is confidential: by the project department, the designers, the supervising engineer.
     *
     * @param step    such as {@code supervised}
     * @param said    who said it, at most 200 characters; null for one of ours
     * @param paper   at most 400 characters; null for none
     * @param remarks at most 4,000 characters
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    public void step(CaseId caseId, String step, String outcome, String said, String paper, String remarks) {
        FieldChecks checks = new FieldChecks();
        boolean outside = "supervised".equals(step);
        String by = outside ? checks.of(() -> WrittenField.required("said", said, NAME)) : null;
        boolean document = outside || paper != null && !paper.isBlank();
        String file = document ? checks.of(() -> WrittenField.required("paper", paper, PAPER)) : null;
        String words = checks.of(() -> WrittenField.required("remarks", remarks, WORDS));
        checks.done();
        if (!caseFiles.get(caseId).confidential()) {
            // A note is read by everybody who opens the case.
            caseFiles.addNote(caseId, words);
        }
        String person = caseFiles.partyOfWords(caseId);
        ledger.record(
                caseId,
                Fact.of("agreement." + step)
                        .with("outcome", outcome)
                        .withPersonal("who", person, by)
                        .withPersonal("paper", person, file)
                        .withPersonal("words", person, words));
    }
}
