package org.answerable.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.agreement.Agreement.Said;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a change of the commitment, takes the comments of users, answers each, and says what comes of it (F-38). */
@Component
public class HoldComments {

    /** What may become of a comment. */
    public static final Set<String> OUTCOMES = Set.of("taken", "partly", "not-taken");

    /** How long a comment may be, in characters. */
    public static final int TEXT = AskClient.LONG;

    /** How long a name or a contact may be. */
    public static final int NAME = 200;

    private static final int HOW = 1_000;
    private static final int REASON = 2_000;

    private final Agreements agreements;
    private final AskClient asking;
    private final CaseFiles caseFiles;
    private final CaseFileSettings organisation;
    private final AgreementSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    HoldComments(
            Agreements agreements,
            AskClient asking,
            CaseFiles caseFiles,
            CaseFileSettings organisation,
            AgreementSettings settings,
            Ledger ledger,
            Clock clock) {
        this.agreements = agreements;
        this.asking = asking;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A commitment is to be changed; its link exists from now on, and takes comments once it is announced. */
    public void begin(CaseId caseId) {
        asking.keep(caseId, caseFiles.get(caseId).description());
    }

    /**
     * Announces it.
     *
     * @param written days are written {@code 2026-01-31}; comments are taken until the end of that day in the organisation's zone
     * @return true if it holds standard-form clauses, which are filed
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    public boolean announce(CaseId caseId, WrittenNotice written) {
        FieldChecks checks = new FieldChecks();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
        String notice = checks.of(() -> WrittenField.required("notice", written.notice(), TEXT));
        String how = checks.of(() -> WrittenField.required("how", written.how(), HOW));
        LocalDate until = checks.of(() -> Days.after("commentsUntil", written.commentsUntil(), today));
        LocalDate inForce = checks.of(() -> Days.after("inForceOn", written.inForceOn(), until));
        checks.done();
        Instant end = until.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
        agreements.announce(new CommentPeriod(
                current(caseId).id(), notice, how, end, inForce, written.standardForm(), null, null, null));
        ledger.record(
                caseId,
                Fact.of("agreement.announced")
                        .with("commentsUntil", end)
                        .with("inForceOn", inForce.toString())
                        .with("standardForm", written.standardForm())
                        .with("how", how));
        return written.standardForm();
    }

    /**
     * Its standard-form clauses are filed with the regulator.
     *
     * @param highlighted true if limits of liability are highlighted, or there are none; refused else
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    public void file(CaseId caseId, String paper, String on, boolean highlighted, String explained) {
        FieldChecks checks = new FieldChecks();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
        String filed = checks.of(() -> WrittenField.required("paper", paper, KeepAnswer.PAPER));
        LocalDate day = checks.of(() -> Days.past("saidOn", on, today));
        String how = checks.of(() -> WrittenField.required("explained", explained, HOW));
        checks.of(() -> {
            if (!highlighted) {
                throw WrittenField.refused("highlighted", "not-highlighted", "");
            }
            return true;
        });
        checks.done();
        agreements.announce(period(caseId).filed(filed, day, how));
        ledger.record(caseId, Fact.of("agreement.filed").with("paper", filed).with("on", day.toString()));
    }

    /** When the time to comment is over. */
    public Instant end(CaseId caseId) {
        return period(caseId).commentsUntil();
    }

    /** What users see of the question, empty before it is announced. */
    public Optional<CommentPeriod> announced(String agreementId) {
        return agreements.period(agreementId);
    }

    /** True while comments are taken: before the time is over, and as long as the change is pursued in this form. */
    public boolean open(CommentPeriod period) {
        return open(agreements.get(period.agreementId()), period);
    }

    private boolean open(Agreement asked, CommentPeriod period) {
        return asked.open()
                && caseFiles.get(asked.caseId()).isOpen()
                && clock.instant().isBefore(period.commentsUntil());
    }

    /**
     * Takes the comment of a user.
     *
     * @param author  at most 200 characters, may be null; as is {@code contact}
     * @param text    at most 4,000 characters
     * @throws org.answerable.platform.NotFoundException     if nothing is announced there
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule, or if the time is over
     */
    @Transactional
    public void comment(String agreementId, String author, String contact, String text) {
        FieldChecks checks = new FieldChecks();
        String name = checks.of(() -> WrittenField.optional("author", author, NAME));
        String reach = checks.of(() -> WrittenField.optional("contact", contact, NAME));
        String words = checks.of(() -> WrittenField.required("text", text, TEXT));
        checks.done();
        Agreement asked = agreements.locked(agreementId);
        CommentPeriod period =
                announced(agreementId).orElseThrow(() -> new NotFoundException("Nothing is announced here"));
        if (!open(asked, period)) {
            throw WrittenField.refused("text", "comments-over", "");
        }
        if (agreements.countComments(agreementId) >= settings.mostComments()) {
            throw WrittenField.refused("text", "too-many-comments", String.valueOf(settings.mostComments()));
        }
        Comment comment =
                new Comment(Ids.next(), agreementId, name, reach, words, clock.instant(), null, null, null, null);
        agreements.insert(comment);
        ledger.record(
                asked.caseId(),
                Fact.of("agreement.commented")
                        .with("comment", comment.id())
                        .withPersonal("who", comment.id(), name)
                        .withPersonal("contact", comment.id(), reach)
                        .withPersonal("words", comment.id(), words));
    }

    /** The first comment that nobody has answered, empty if there is none. */
    public Optional<Comment> next(CaseId caseId) {
        return agreements.openComment(current(caseId).id());
    }

    /** The comments on what is announced now. */
    public List<Comment> comments(CaseId caseId) {
        return agreements.comments(current(caseId).id());
    }

    /**
     * Answers the next comment.
     *
     * @param reply at most 4,000 characters
     * @throws org.answerable.platform.InvalidInputException if it is missing or too long
     */
    public void reply(CaseId caseId, String outcome, String reply) {
        String words = WrittenField.required("reply", reply, TEXT);
        Comment comment = next(caseId).orElseThrow(() -> new NotFoundException("No comment is left"));
        agreements.reply(comment.answered(outcome, words, Acting.actor().id(), clock.instant()));
        ledger.record(
                caseId,
                Fact.of("agreement.comment-answered")
                        .with("comment", comment.id())
                        .with("outcome", outcome)
                        .withPersonal("words", comment.id(), words));
    }

    /**
     * Says what comes of it.
     *
     * @param reason at most 2,000 characters
     * @throws org.answerable.platform.InvalidInputException if it is missing or too long
     */
    public void weigh(CaseId caseId, Answer outcome, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        Agreement asked = agreements.locked(current(caseId).id());
        agreements.update(asked.answered(
                new Said(outcome, why, null, null, null, Acting.actor().id(), clock.instant())));
        ledger.record(
                caseId,
                Fact.of("agreement.weighed")
                        .with("answer", outcome.key())
                        .withPersonal("why", Acting.actor().id(), why));
    }

    /** The day from which what was announced is in force, empty where nothing is. */
    public Optional<Instant> inForce(CaseId caseId) {
        return agreements.last(caseId).flatMap(asked -> announced(asked.id())).map(period -> period.inForceOn()
                .atStartOfDay(organisation.zone())
                .toInstant());
    }

    private CommentPeriod period(CaseId caseId) {
        return announced(current(caseId).id())
                .orElseThrow(() -> new IllegalStateException("Nothing is announced about " + caseId));
    }

    private Agreement current(CaseId caseId) {
        return agreements
                .last(caseId)
                .orElseThrow(() -> new IllegalStateException("No comment period of " + caseId + " has begun"));
    }
}
