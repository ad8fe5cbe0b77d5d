package org.answerable.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.AgreementSettings;
import org.answerable.agreement.CommentPeriod;
import org.answerable.agreement.HoldComments;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.web.AddressLimit;
import org.springframework.stereotype.Component;

/** Takes comments from anybody who has the link, on the page and by REST; so many requests a minute from one address. */
@Component
class TakeComment {

    private final AgreementLinks links;
    private final HoldComments comments;
    private final AddressLimit limit;

    TakeComment(AgreementLinks links, HoldComments comments, AgreementSettings settings) {
        this.links = links;
        this.comments = comments;
        this.limit = new AddressLimit(settings.perMinute());
    }

    /** What is told to whoever sent too much in a minute; what was typed stays on the page. */
    static FieldError tooMany(String field) {
        return new FieldError(field, "too-many-requests", "");
    }

    /**
     * Counts the request.
     *
     * @throws org.answerable.platform.TooManyRequestsException if the address has used up its share of this minute
     */
    void count(HttpServletRequest request) {
        limit.count(request);
    }

    /** What is announced behind the link. */
    CommentPeriod announced(String token) {
        return comments.announced(links.commented(token))
                .orElseThrow(() -> new NotFoundException("Nothing is announced here."));
    }

    /** Keeps the comment. */
    void comment(String token, String channel, String author, String contact, String text) {
        String id = links.commented(token);
        Acting.as(Actor.party("user"), channel, () -> {
            comments.comment(id, author, contact, text);
            return id;
        });
    }
}
