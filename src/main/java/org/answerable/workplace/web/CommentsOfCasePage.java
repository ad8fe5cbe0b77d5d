package org.answerable.workplace.web;

import java.security.Principal;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.NotFoundException;
import org.answerable.workplace.web.SeenAgreements.PeriodSeen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All comments of users on one announcement of a change, page by page (F-38); the file of the case shows the first ones. */
@Controller
@RequestMapping("/staff/cases/{number}/comments/{round}")
class CommentsOfCasePage {

    private static final int SIZE = 50;
    private static final int MOST_PAGES = 100_000;

    private final SeenAgreements seen;
    private final CaseAccess access;
    private final Readers readers;

    CommentsOfCasePage(SeenAgreements seen, CaseAccess access, Readers readers) {
        this.seen = seen;
        this.access = access;
        this.readers = readers;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable int round,
            @RequestParam(defaultValue = "1") int page,
            Principal login,
            Locale locale,
            Model model) {
        Reader reader = readers.of(login);
        CaseFile file = access.open(number, reader.id());
        if (!access.maySeeParties(file, reader.id())) {
            throw new ForbiddenException("Comments on case " + number + " are shown to those who may see its parties");
        }
        int shown = Math.max(1, Math.min(page, MOST_PAGES));
        PeriodSeen period = seen.page(file, round, shown - 1, SIZE)
                .orElseThrow(() -> new NotFoundException("Case " + number + " has no announcement " + round));
        Wording words = readers.wording(reader, locale);
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, reader.id())));
        model.addAttribute("round", round);
        model.addAttribute("notice", period.announced().notice());
        model.addAttribute("count", words.text("agreement.section.comments", period.commented()));
        model.addAttribute(
                "comments",
                period.comments().stream()
                        .map(comment -> AgreementSection.commented(comment, words))
                        .toList());
        model.addAttribute("before", shown > 1 ? shown - 1 : null);
        model.addAttribute("after", shown * SIZE < period.commented() ? shown + 1 : null);
        return "workplace/comments";
    }
}
