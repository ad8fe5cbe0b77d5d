package org.answerable.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.answerable.agreement.CommentPeriod;
import org.answerable.platform.web.BodyBytes;
import org.answerable.platform.web.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads an announced change of the commitment, and takes comments on it, with the secret of its link. */
@RestController
@RequestMapping(path = "/api/v1/comments/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class CommentsApi {

    private final TakeComment taking;

    CommentsApi(TakeComment taking) {
        this.taking = taking;
    }

    /** What is announced; comments are taken before that moment. Who explains limits of liability is null where there are none. */
    @Schema(name = "AnnouncedChange")
    record Announced(String notice, Instant commentsUntil, LocalDate inForceOn, String explained) {

        static Announced of(CommentPeriod period) {
            return new Announced(period.notice(), period.commentsUntil(), period.inForceOn(), period.explained());
        }
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "NewComment")
    record NewComment(
            @Schema(maxLength = 200) String author,
            @Schema(maxLength = 200) String contact,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String text) {}

    @Operation(summary = "What is announced; 404 if the link leads nowhere")
    @GetMapping
    Announced announced(@PathVariable String token, HttpServletRequest request) {
        taking.count(request);
        return Announced.of(taking.announced(token));
    }

    @Operation(
            summary = "Comment on it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NewComment.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Announced comment(@PathVariable String token, HttpServletRequest request) throws IOException {
        taking.count(request);
        CommentPeriod period = taking.announced(token);
        JsonBody body = JsonBody.of(BodyBytes.of(request), Set.of("author", "contact", "text"));
        String author = body.text("author");
        String contact = body.text("contact");
        String text = body.text("text");
        body.check();
        taking.comment(token, "rest", author, contact, text);
        return Announced.of(period);
    }
}
