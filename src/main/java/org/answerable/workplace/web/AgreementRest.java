package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.answerable.agreement.MailClient;
import org.answerable.workplace.web.SeenAgreements.PeriodSeen;
import org.answerable.workplace.web.SeenAgreements.SaidSeen;
import org.answerable.workplace.web.SeenAgreements.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What those outside are asked about a change, for programs of the staff: how its record shows it, and sending the client a new link. */
@RestController
@RequestMapping("/api/v1/cases/{number}/change")
class AgreementRest {

    private final CaseActions actions;
    private final MailClient mailing;

    AgreementRest(CaseActions actions, MailClient mailing) {
        this.actions = actions;
        this.mailing = mailing;
    }

    /** A question to those outside; what the reader may not see, and what there is not yet, is null. */
    @Schema(name = "AgreementOfChange")
    record AgreementView(int round, Instant askedAt, String asked, SaidView said, AnnouncementView announcement) {

        static AgreementView of(Seen seen) {
            return new AgreementView(
                    seen.round(),
                    seen.askedAt(),
                    seen.asked(),
                    seen.said() == null ? null : SaidView.of(seen.said()),
                    seen.period() == null ? null : AnnouncementView.of(seen.period()));
        }
    }

    /** What was said; recordedBy is null by a link, the day and the paper likewise. */
    @Schema(name = "AnswerOfThoseOutside")
    record SaidView(
            @Schema(allowableValues = {"consent", "refuse", "amend", "unsolved"}) String answer,
            String words,
            String by,
            LocalDate on,
            String paper,
            String recordedBy,
            Instant at) {

        static SaidView of(SaidSeen said) {
            return new SaidView(
                    said.answer().key(),
                    said.words(),
                    said.by(),
                    said.on(),
                    said.paper(),
                    said.recordedBy(),
                    said.at());
        }
    }

    /** What was announced, and what users say to it; without the comments for who may not see the parties, but with their number. */
    @Schema(name = "AnnouncementOfChange")
    record AnnouncementView(
            String notice,
            String how,
            Instant commentsUntil,
            LocalDate inForceOn,
            boolean standardForm,
            String filed,
            LocalDate filedOn,
            String explained,
            int commented,
            List<CommentView> comments) {

        static AnnouncementView of(PeriodSeen seen) {
            CommentPeriod period = seen.announced();
            return new AnnouncementView(
                    period.notice(),
                    period.how(),
                    period.commentsUntil(),
                    period.inForceOn(),
                    period.standardForm(),
                    period.filed(),
                    period.filedOn(),
                    period.explained(),
                    seen.commented(),
                    seen.comments().stream().map(CommentView::of).toList());
        }
    }

    /** A comment of a user and our answer, null before it. */
    @Schema(name = "CommentOnChange")
    record CommentView(
            String author,
            String contact,
            String text,
            Instant at,
            @Schema(allowableValues = {"taken", "partly", "not-taken"}) String outcome,
            String reply,
            String repliedBy,
            Instant repliedAt) {

        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.author(),
                    comment.contact(),
                    comment.words(),
                    comment.sentAt(),
                    comment.outcome(),
                    comment.reply(),
                    comment.repliedBy(),
                    comment.repliedAt());
        }
    }

    /** The case as it was seen. */
    @Schema(name = "NewLinkForClient")
    record Again(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Operation(summary = "Mail the client a new link to the question that waits")
    @ApiResponse(responseCode = "204", description = "It is on its way; earlier links answer until they run out")
    @PostMapping("/client-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable String number, @RequestBody Again body, Principal login) {
        actions.perform(number, "client-link", body.version(), login.getName(), file -> mailing.repeat(file.id()));
    }
}
