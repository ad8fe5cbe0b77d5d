package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.deadline.usecase.AnswerNotice;
import org.answerable.deadline.usecase.NoticeLinks;
import org.answerable.deadline.usecase.NoticeLinks.Meant;
import org.answerable.deadline.usecase.NoticeView;
import org.answerable.directory.Directory;
import org.answerable.notification.Notices;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.SpanText;
import org.answerable.platform.web.AddressLimit;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.platform.web.SecretPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages behind the links of notices, for everybody who holds one. Looking changes nothing, since programs that look for bad links follow
 * them; the button accepts. What changes a case is done on the page for people logged in.
 */
@Controller
class NoticePages {

    private final NoticeLinks links;
    private final NoticeView view;
    private final AnswerNotice answers;
    private final Notices notices;
    private final Directory directory;
    private final ProblemTexts problems;
    private final MessageSource texts;
    private final AddressLimit limit;

    NoticePages(
            NoticeLinks links,
            NoticeView view,
            AnswerNotice answers,
            Notices notices,
            Directory directory,
            ProblemTexts problems,
            MessageSource texts,
            @Value("${answerable.intake.per-minute:30}") int perMinute) {
        this.links = links;
        this.view = view;
        this.answers = answers;
        this.notices = notices;
        this.directory = directory;
        this.problems = problems;
        this.texts = texts;
        this.limit = new AddressLimit(perMinute);
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    /** What the link is for; changes nothing but the proof that it was opened. */
    @GetMapping("/notices/{token}")
    String show(@PathVariable String token, Locale language, Model page, HttpServletRequest request) {
        limit.count(request);
        Meant meant = links.read(token);
        if (!meant.expired()) {
            answers.opened(meant.noticeId());
        }
        return page(token, meant, language, page);
    }

    /** The reader sees to it. */
    @PostMapping("/notices/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String promised,
            Locale language,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        limit.count(request);
        Meant meant = links.read(token);
        if (meant.deed() != NoticeDeed.ACCEPT) {
            throw new NotFoundException("This link is for something else.");
        }
        if (meant.expired()) {
            response.setStatus(HttpStatus.GONE.value());
            return page(token, meant, language, page);
        }
        try {
            Acting.as(reader(meant.noticeId()), "notice-link", () -> answers.accept(meant.noticeId(), time(promised)));
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("error", problems.sentence(refused.errors().get(0), language));
            page.addAttribute("typed", promised);
            return page(token, meant, language, page);
        }
        next.addFlashAttribute("done", NoticeDeed.ACCEPT.key());
        return "redirect:/notices/" + token;
    }

    /** Whoever holds the link of a person's mail acts as that person; a department's mailbox is nobody in particular. */
    private Actor reader(String noticeId) {
        String reader = notices.told(noticeId).orElseThrow().notice().recipientId();
        return directory.person(reader).isPresent() ? Actor.person(reader) : Actor.SYSTEM;
    }

    private static Duration time(String promised) {
        try {
            return promised.isBlank() ? null : Duration.parse(promised);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private String page(String token, Meant meant, Locale language, Model page) {
        Map<String, String> times = new LinkedHashMap<>();
        SpanText spans = new SpanText(texts);
        answers.offered().forEach(time -> times.put(time.toString(), spans.of(time, language)));
        page.addAttribute("times", times);
        page.addAttribute("token", token);
        page.addAttribute("deed", meant.deed().key());
        page.addAttribute("expired", meant.expired());
        page.addAttribute("needsLogin", meant.deed().needsLogin());
        page.addAttribute("shown", view.of(meant.noticeId(), language));
        return "deadline/notice";
    }
}
