package org.answerable.workplace.web;

import java.util.List;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.workplace.web.SeenAgreements.PeriodSeen;
import org.answerable.workplace.web.SeenAgreements.SaidSeen;
import org.answerable.workplace.web.SeenAgreements.Seen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What those outside were asked and said before the work of a change, on its page (F-36 to F-38). */
@Component
class AgreementSection implements CaseFileSection {

    private static final int MOST_COMMENTS = 10;

    private final SeenAgreements seen;
    private final AgreementLinks links;

    AgreementSection(SeenAgreements seen, AgreementLinks links) {
        this.seen = seen;
        this.links = links;
    }

    /** A question as shown; texts are null where there is nothing yet, or the reader may not see them. */
    record Asked(String title, String asked, String answer, String words, String paper, Announced announced) {}

    /** An announcement as shown; the link is null once it is weighed. */
    record Announced(
            String notice,
            String times,
            String filed,
            String link,
            String count,
            List<Commented> comments,
            boolean more,
            int round) {}

    /** A comment as shown. */
    record Commented(String by, String text, String outcome, String reply) {}

    /** Adds them to the model as {@code agreements}; nothing for a case without any. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() != CaseKind.CHANGE_REQUEST) {
            return;
        }
        List<Asked> asked = seen.of(file, reader.id(), MOST_COMMENTS).stream()
                .map(one -> asked(one, words))
                .toList();
        if (!asked.isEmpty()) {
            model.addAttribute("agreements", asked);
        }
    }

    private Asked asked(Seen one, Wording words) {
        SaidSeen said = one.said();
        return new Asked(
                words.text("agreement.section.asked", one.round(), words.at(one.askedAt())),
                one.asked(),
                said == null ? null : answer(said, words),
                said == null ? null : said.words(),
                said == null || said.paper() == null
                        ? null
                        : words.text("agreement.section.paper", said.paper(), said.on()),
                one.period() == null ? null : announced(one, one.period(), words));
    }

    private static String answer(SaidSeen said, Wording words) {
        String who = said.by() == null ? "" : " · " + said.by();
        String kept =
                said.recordedBy() == null ? words.text("agreement.section.by-link") : words.person(said.recordedBy());
        return words.text("agreement.section.answer." + said.answer().key()) + who + " · " + kept + ", "
                + words.at(said.at());
    }

    private Announced announced(Seen one, PeriodSeen seenPeriod, Wording words) {
        CommentPeriod period = seenPeriod.announced();
        return new Announced(
                period.notice(),
                words.text("agreement.section.times", words.at(period.commentsUntil()), period.inForceOn()),
                period.filed() == null
                        ? null
                        : words.text("agreement.section.filed", period.filed(), period.filedOn(), period.explained()),
                one.open() ? links.commentLink(one.id()) : null,
                words.text("agreement.section.comments", seenPeriod.commented()),
                seenPeriod.comments().stream()
                        .map(comment -> commented(comment, words))
                        .toList(),
                seenPeriod.commented() > seenPeriod.comments().size()
                        && !seenPeriod.comments().isEmpty(),
                one.round());
    }

    static Commented commented(Comment comment, Wording words) {
        String name = comment.author() == null ? words.text("agreement.section.unnamed") : comment.author();
        return new Commented(
                comment.contact() == null ? name : name + " · " + comment.contact(),
                comment.words(),
                comment.outcome() == null ? null : words.text("agreement.section.outcome." + comment.outcome()),
                comment.reply());
    }
}
