package org.answerable.workplace.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.Agreement.Said;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Answer;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.springframework.stereotype.Component;

/**
 * What those outside were asked and said about a case, as one reader may see it, on its page and by REST: what names people and what they
 * wrote only who may see the parties. What was announced to all is no secret.
 */
@Component
class SeenAgreements {

    private final Agreements agreements;
    private final CaseAccess access;

    SeenAgreements(Agreements agreements, CaseAccess access) {
        this.agreements = agreements;
        this.access = access;
    }

    /**
     * A question.
     *
     * @param asked  null if the reader may not see it, as is everything that somebody outside wrote
     * @param said   null until there is an answer
     * @param period null if nothing was announced
     */
    record Seen(String id, int round, Instant askedAt, String asked, SaidSeen said, PeriodSeen period) {

        /** True until it is answered. */
        boolean open() {
            return said == null;
        }
    }

    /** An answer; by, on and paper are null by a link. */
    record SaidSeen(
            Answer answer, String words, String by, LocalDate on, String paper, String recordedBy, Instant at) {}

    /** An announcement with its comments; commented counts them, be they shown or not. */
    record PeriodSeen(CommentPeriod announced, int commented, List<Comment> comments) {}

    /** The questions of the case in their order, with all comments. */
    List<Seen> of(CaseFile file, String userId) {
        return of(file, userId, Integer.MAX_VALUE);
    }

    /** Likewise, with at most so many comments on each announcement. */
    List<Seen> of(CaseFile file, String userId, int most) {
        boolean readable = access.maySeeParties(file, userId);
        return agreements.of(file.id()).stream()
                .map(one -> seen(one, readable, most))
                .toList();
    }

    /** The announcement of the round with those of its comments that stand on the page, from 0; empty for no such announcement. */
    Optional<PeriodSeen> page(CaseFile file, int round, int page, int size) {
        return agreements.of(file.id()).stream()
                .filter(one -> one.round() == round)
                .findFirst()
                .flatMap(one -> agreements.period(one.id()))
                .map(period -> period(period, page * size, size));
    }

    private Seen seen(Agreement one, boolean readable, int most) {
        return new Seen(
                one.id(),
                one.round(),
                one.askedAt(),
                readable ? one.asked() : null,
                one.said() == null ? null : said(one.said(), readable),
                agreements
                        .period(one.id())
                        .map(period -> period(period, 0, readable ? most : 0))
                        .orElse(null));
    }

    private static SaidSeen said(Said said, boolean readable) {
        return readable
                ? new SaidSeen(
                        said.answer(), said.words(), said.by(), said.on(), said.paper(), said.recordedBy(), said.at())
                : new SaidSeen(said.answer(), null, null, null, null, said.recordedBy(), said.at());
    }

    private PeriodSeen period(CommentPeriod announced, int without, int most) {
        List<Comment> comments = most > 0 ? agreements.comments(announced.agreementId(), without, most) : List.of();
        return new PeriodSeen(announced, agreements.countComments(announced.agreementId()), comments);
    }
}
