package org.answerable.handover.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Superiors;
import org.answerable.handover.HandOverWork;
import org.answerable.handover.HandOverWork.Looked;
import org.answerable.handover.HandOverWork.Outcome;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands all the work of a person over: choose the person, look at the work, choose who takes it. */
@Controller
@RequestMapping("/staff/hand-over")
class HandOverPage {

    private final HandOverWork work;
    private final Superiors superiors;
    private final Directory directory;
    private final HandOverView view;
    private final ProblemTexts texts;

    HandOverPage(HandOverWork work, Superiors superiors, Directory directory, HandOverView view, ProblemTexts texts) {
        this.work = work;
        this.superiors = superiors;
        this.directory = directory;
        this.view = view;
        this.texts = texts;
    }

    /** What the person has in hand, and what of it the receiver may take. */
    @GetMapping
    String show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String receiver,
            Principal reader,
            Locale language,
            Model page) {
        List<Person> people = superiors.lookedAfterBy(reader.getName());
        page.addAttribute("people", view.sorted(people, language));
        page.addAttribute("zone", view.zone(reader.getName()).getId());
        page.asMap().putIfAbsent("errors", Map.of());
        page.asMap().putIfAbsent("reason", "");
        if (given(person)) {
            look(person, given(receiver) ? receiver : null, reader, language, page);
        }
        return "handover/hand-over";
    }

    private void look(String person, String receiver, Principal reader, Locale language, Model page) {
        Person giver =
                directory.person(person).orElseThrow(() -> new NotFoundException("There is no person " + person));
        List<Looked> looked = work.look(person, receiver);
        page.addAttribute("giver", giver);
        page.addAttribute("receiver", receiver);
        page.addAttribute("takers", view.sorted(work.takers(person), language));
        page.addAttribute("lines", view.lines(looked, reader.getName(), language));
        page.addAttribute(
                "movable", looked.stream().filter(one -> one.why() == null).count());
    }

    /** Hands over, and shows what stayed; or shows what is wrong beside the fields. */
    @PostMapping
    String handOver(
            @RequestParam String person,
            @RequestParam(required = false) String receiver,
            @RequestParam(required = false) String reason,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Outcome outcome = work.handOver(person, receiver, reason);
            next.addFlashAttribute("done", outcome.moved().size());
            next.addFlashAttribute("told", outcome.told());
            next.addFlashAttribute(
                    "to", directory.person(receiver).map(Person::name).orElse(receiver));
            next.addAttribute("person", person);
            return "redirect:/staff/hand-over";
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("errors", sentences(refused.errors(), language));
            page.addAttribute("reason", reason);
            boolean known =
                    refused.errors().stream().noneMatch(error -> error.field().equals("receiver"));
            return show(person, known ? receiver : null, reader, language, page);
        }
    }

    private Map<String, String> sentences(List<FieldError> errors, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), texts.sentence(error, language)));
        return sentences;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
