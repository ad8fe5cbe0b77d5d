package org.answerable.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.Directory;
import org.answerable.directory.LeavePerson;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.RemainingWork;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists, creates, changes and deactivates people, and issues passwords. An issued password is shown on the very answer that made
 * it and nowhere else; the person has to replace it at the first login, so that the administrator does not know the real one.
 */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private static final String FORM = "directory/person";

    private final Directory directory;
    private final SavePerson savePerson;
    private final LeavePerson leavePerson;
    private final RemainingWork work;
    private final Logins logins;
    private final DirectoryPages pages;

    PeoplePages(
            Directory directory,
            SavePerson savePerson,
            LeavePerson leavePerson,
            RemainingWork work,
            Logins logins,
            DirectoryPages pages) {
        this.directory = directory;
        this.savePerson = savePerson;
        this.leavePerson = leavePerson;
        this.work = work;
        this.logins = logins;
        this.pages = pages;
    }

    /** All people, or those whose name, id, mail or department contains the text. */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model page, Locale language) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        pages.choices(page, language);
        page.addAttribute(
                "found",
                pages.people(language).stream()
                        .filter(person -> mentions(person, wanted))
                        .toList());
        page.addAttribute("q", q);
        return "directory/people";
    }

    /** The empty form. */
    @GetMapping("/new")
    String create(Model page, Locale language) {
        return form(PersonForm.empty(), Map.of(), page, language);
    }

    /** The form of one person, and who changed it. */
    @GetMapping("/{id}")
    String show(@PathVariable String id, Model page, Locale language, Principal reader) {
        return shown(id, page, language, reader);
    }

    /**
     * Saves a new one, with a first password, or a change; or shows what is wrong beside the fields.
     *
     * @param receiver who takes the work of a person who leaves, where there is any
     */
    @PostMapping
    String save(
            @ModelAttribute("form") PersonForm form,
            @RequestParam(required = false) String receiver,
            @RequestParam(required = false) String reason,
            Model page,
            Locale language,
            Principal reader,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Person wanted = form.person();
            boolean hands = !wanted.active() && FormText.textOrNull(receiver) != null;
            Person saved = hands ? leavePerson.leave(wanted, receiver, reason) : savePerson.save(wanted);
            if (form.isNew() && saved.active()) {
                return issue(saved.id(), page, language, reader);
            }
            next.addFlashAttribute("saved", true);
            return "redirect:/admin/people/" + saved.id();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            leaving(form, receiver, reason, page, language);
            return form(form, pages.sentences(refused.errors(), language), page, language);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("stale", true);
            pages.history(page, Subject.PERSON, form.id(), reader);
            return form(form, Map.of(), page, language);
        }
    }

    /** Offers the hand-over where the person is to leave and still has work. */
    private void leaving(PersonForm form, String receiver, String reason, Model page, Locale language) {
        boolean leaves = !form.isNew()
                && !form.person().active()
                && directory.person(form.id()).filter(Person::active).isPresent();
        int inHand = leaves ? work.of(form.id()) : 0;
        if (inHand > 0) {
            page.addAttribute("inHand", inHand);
            page.addAttribute("takers", pages.sorted(work.takers(form.id()), language));
            page.addAttribute("receiver", receiver);
            page.addAttribute("reason", reason);
        }
    }

    /** Issues a new password and shows it this once. */
    @PostMapping("/{id}/password")
    String issue(@PathVariable String id, Model page, Locale language, Principal reader) {
        page.addAttribute("issued", logins.issue(id));
        return shown(id, page, language, reader);
    }

    private String shown(String id, Model page, Locale language, Principal reader) {
        Person person = directory.person(id).orElseThrow(() -> new NotFoundException("There is no person " + id));
        pages.history(page, Subject.PERSON, id, reader);
        page.addAttribute("stored", person);
        return form(PersonForm.of(person), Map.of(), page, language);
    }

    private String form(PersonForm form, Map<String, String> errors, Model page, Locale language) {
        pages.choices(page, language);
        page.addAttribute("form", form);
        page.addAttribute("errors", errors);
        page.addAttribute("roles", Stream.of(Role.values()).map(Role::groupId).toList());
        return FORM;
    }

    private static boolean mentions(Person person, String wanted) {
        return Stream.concat(
                        Stream.of(person.id(), person.name(), String.valueOf(person.mail())),
                        person.departments().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
