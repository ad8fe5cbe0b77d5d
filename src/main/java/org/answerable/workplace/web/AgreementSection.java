package org.answerable.workplace.web;

import java.util.List;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.Agreement.Said;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Comment;
import org.answerable.agreement.CommentPeriod;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What those outside were asked and said before the work of a change, on its page (F-36 to F-38); in words only for who may see the parties. */
@Component
class AgreementSection implements CaseFileSection {

    private final Agreements agreements;
    private final AgreementLinks links;
    private final CaseAccess access;

    AgreementSection(Agreements agreements, AgreementLinks links, CaseAccess access) {
        this.agreements = agreements;
        this.links = links;
        this.access = access;
    }

    /** A question as shown; texts are null where there is nothing yet, or the reader may not see them. */
    record Asked(String title, String asked, String answer, String words, String paper, Announced announced) {}

    /** An announcement as shown; the link is null once it is weighed. */
    record Announced(String notice, String times, String filed, String link, List<Commented> comments) {}

    /** A comment as shown. */
    record Commented(String by, String text, String outcome, String reply) {}

    /** Adds them to the model as {@code agreements}; nothing for a case without any. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() != CaseKind.CHANGE_REQUEST) {
            return;
        }
        boolean readable = access.maySeeParties(file, reader.id());
        List<Asked> asked = agreements.of(file.id()).stream()
                .map(one -> asked(one, readable, words))
                .toList();
        if (!asked.isEmpty()) {
            model.addAttribute("agreements", asked);
        }
    }

    private Asked asked(Agreement one, boolean readable, Wording words) {
        Said said = one.said();
        return new Asked(
                words.text("agreement.section.asked", one.round(), words.at(one.askedAt())),
                readable ? one.asked() : null,
                said == null ? null : answer(said, readable, words),
                said == null || !readable ? null : said.words(),
                said == null || !readable || said.paper() == null
                        ? null
                        : words.text("agreement.section.paper", said.paper(), said.on()),
                agreements
                        .period(one.id())
                        .map(period -> announced(one, period, words))
                        .orElse(null));
    }

    private static String answer(Said said, boolean readable, Wording words) {
        String who = readable && said.by() != null ? " · " + said.by() : "";
        String kept =
                said.recordedBy() == null ? words.text("agreement.section.by-link") : words.person(said.recordedBy());
        return words.text("agreement.section.answer." + said.answer().key()) + who + " · " + kept + ", "
                + words.at(said.at());
    }

    private Announced announced(Agreement one, CommentPeriod period, Wording words) {
        return new Announced(
                period.notice(),
                words.text("agreement.section.times", words.at(period.commentsUntil()), period.inForceOn()),
                period.filed() == null
                        ? null
                        : words.text("agreement.section.filed", period.filed(), period.filedOn(), period.explained()),
                one.open() ? links.commentLink(one.id()) : null,
                agreements.comments(one.id()).stream()
                        .map(comment -> commented(comment, words))
                        .toList());
    }

    private static Commented commented(Comment comment, Wording words) {
        return new Commented(
                comment.author() == null ? words.text("agreement.section.unnamed") : comment.author(),
                comment.words(),
                comment.outcome() == null ? null : words.text("agreement.section.outcome." + comment.outcome()),
                comment.reply());
    }
}
