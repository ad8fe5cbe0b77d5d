package org.answerable.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.platform.DatedIds;
import org.answerable.platform.DatedIds.Dated;
import org.answerable.platform.SignedIds;
import org.answerable.platform.Signer;
import org.springframework.stereotype.Component;

/**
 * The secret links of those outside: one to answer a question, good for a while, and one to comment, good as long as comments are taken.
 * Derived, never stored; a link of one kind is none of the other.
 */
@Component
public class AgreementLinks {

    private final DatedIds answers;
    private final SignedIds comments;
    private final AgreementSettings settings;
    private final Clock clock;
    private final String base;

    AgreementLinks(Signer signer, CaseFileSettings organisation, AgreementSettings settings, Clock clock) {
        this.answers = new DatedIds(signer, "agreement");
        this.comments = new SignedIds(signer, "comment");
        this.settings = settings;
        this.clock = clock;
        this.base = organisation.baseUrl();
    }

    /**
     * A link to answer.
     *
     * @param end it answers until then
     */
    public record Link(String address, Instant end) {}

    /**
     * What a link to answer is for.
     *
     * @param end     until then it answers
     * @param expired true if that is over
     */
    public record Meant(String agreementId, Instant end, boolean expired) {}

    /** A link made now to the page on which the question is answered. */
    public Link answer(String agreementId) {
        Instant end = clock.instant().plus(settings.linkValid()).truncatedTo(ChronoUnit.MINUTES);
        return new Link(base + "/agreements/" + answers.token(agreementId, end), end);
    }

    /** The address of the page on which users comment. */
    public String commentLink(String agreementId) {
        return base + "/comments/" + comments.token(agreementId);
    }

    /**
     * What an answer's link is for.
     *
     * @throws org.answerable.platform.NotFoundException if we made no such link
     */
    public Meant answered(String token) {
        Dated meant = answers.read(token);
        return new Meant(meant.id(), meant.end(), clock.instant().isAfter(meant.end()));
    }

    /**
     * The question of a comment's link.
     *
     * @throws org.answerable.platform.NotFoundException if we made no such link
     */
    public String commented(String token) {
        return comments.id(token);
    }
}
