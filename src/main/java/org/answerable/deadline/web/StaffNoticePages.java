package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.deadline.usecase.AnswerNotice;
import org.answerable.deadline.usecase.ContestDeadline;
import org.answerable.deadline.usecase.NoticeLinks;
import org.answerable.deadline.usecase.NoticeLinks.Meant;
import org.answerable.deadline.usecase.NoticeView;
import org.answerable.deadline.usecase.NoticeView.Shown;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.LocalMoment;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own notices of a person logged in, and what changes a case by their links: passing on, asking for more time, contesting. */
@Controller
class StaffNoticePages {

    private static final int PAGE = 50;

    private final NoticeLinks links;
    private final NoticeView view;
    private final AnswerNotice answers;
    private final ContestDeadline contests;
    private final Directory directory;
    private final ProblemTexts problems;

    StaffNoticePages(
            NoticeLinks links,
            NoticeView view,
            AnswerNotice answers,
            ContestDeadline contests,
            Directory directory,
            ProblemTexts problems) {
        this.links = links;
        this.view = view;
        this.answers = answers;
        this.contests = contests;
        this.directory = directory;
        this.problems = problems;
    }

    /** The notices to the reader, newest first, each with the links of its mail while it is open. */
    @GetMapping("/staff/notices")
    String own(@RequestParam(required = false) String before, Principal reader, Locale language, Model page) {
        List<Shown> found = view.to(reader.getName(), before, PAGE + 1, language);
        List<Shown> shown = found.stream().limit(PAGE).toList();
        Map<String, Map<String, String>> tokens = new LinkedHashMap<>();
        shown.stream().filter(Shown::open).forEach(notice -> tokens.put(notice.id(), tokens(notice.id())));
        page.addAttribute("notices", shown);
        page.addAttribute("tokens", tokens);
        page.addAttribute("first", before == null);
        page.addAttribute("older", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        return "deadline/notices";
    }

    private Map<String, String> tokens(String noticeId) {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (NoticeDeed deed : NoticeDeed.values()) {
            tokens.put(deed.key(), links.token(noticeId, deed));
        }
        return tokens;
    }

    /** The form of what the link is for. */
    @GetMapping("/staff/notices/{token}")
    String form(@PathVariable String token, Locale language, Model page) {
        return page(token, usable(token), Map.of(), language, page);
    }

    /** Does what the link is for. */
    @PostMapping("/staff/notices/{token}")
    String act(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Principal login,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Meant meant = usable(token);
        try {
            answer(meant, values, login);
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = new LinkedHashMap<>();
            refused.errors().forEach(error -> errors.put(error.field(), problems.sentence(error, language)));
            page.addAttribute("errors", errors);
            return page(token, meant, values, language, page);
        }
        next.addFlashAttribute("done", meant.deed().key());
        return "redirect:/staff/notices";
    }

    private void answer(Meant meant, Map<String, String> values, Principal login) {
        switch (meant.deed()) {
            case DELEGATE -> answers.delegate(meant.noticeId(), values.get("person"));
            case EXTENSION ->
                answers.askExtension(meant.noticeId(), moment(values.get("due"), login), values.get("reason"));
            case CONTEST -> contests.contest(meant.noticeId(), values.get("reason"));
            case ACCEPT -> throw new NotFoundException("This link is for something else.");
        }
    }

    private boolean possible(Meant meant) {
        return switch (meant.deed()) {
            case EXTENSION -> answers.extensionPossible(meant.noticeId());
            case CONTEST -> contests.possible(meant.noticeId());
            default -> true;
        };
    }

    private Meant usable(String token) {
        Meant meant = links.read(token);
        if (meant.expired() || !meant.deed().needsLogin()) {
            throw new NotFoundException("This link cannot be used here any more.");
        }
        answers.own(meant.noticeId());
        return meant;
    }

    private Instant moment(String written, Principal login) {
        ZoneId zone = directory.person(login.getName()).map(Person::zone).orElse(ZoneOffset.UTC);
        return LocalMoment.OF_BROWSER.optional("due", written, zone);
    }

    private String page(String token, Meant meant, Map<String, String> values, Locale language, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("deed", meant.deed().key());
        page.addAttribute("shown", view.of(meant.noticeId(), language));
        page.addAttribute("values", values);
        if (!page.containsAttribute("errors")) {
            page.addAttribute("errors", Map.of());
        }
        Map<String, String> people = new LinkedHashMap<>();
        if (meant.deed() == NoticeDeed.DELEGATE) {
            answers.successors(meant.noticeId()).forEach(person -> people.put(person.id(), person.name()));
        }
        page.addAttribute("people", people);
        page.addAttribute("possible", possible(meant));
        return "deadline/notice-answer";
    }
}
