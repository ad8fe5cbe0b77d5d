package org.answerable.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.directory.Absence;
import org.answerable.directory.Directory;
import org.answerable.directory.NoteAbsence;
import org.answerable.directory.Person;
import org.answerable.directory.Superiors;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My absence: a person notes when it is away and who stands in; heads and administrators do so for others. */
@Controller
@RequestMapping("/staff/absence")
class AbsencePages {

    private final NoteAbsence absences;
    private final Superiors superiors;
    private final Directory directory;
    private final AbsenceView view;
    private final Clock clock;

    AbsencePages(NoteAbsence absences, Superiors superiors, Directory directory, AbsenceView view, Clock clock) {
        this.absences = absences;
        this.superiors = superiors;
        this.directory = directory;
        this.view = view;
        this.clock = clock;
    }

    /**
     * The absences of a person, the reader where none is named.
     *
     * @param edit id of the one whose values the form holds, none for a new one
     */
    @GetMapping
    String show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String edit,
            Principal reader,
            Locale language,
            Model page) {
        Person of = person(person, reader);
        List<Absence> noted = absences.of(of.id());
        AbsenceForm form = noted.stream()
                .filter(absence -> absence.id().equals(edit))
                .findFirst()
                .map(absence -> AbsenceForm.of(absence, of.zone()))
                .orElseGet(() -> AbsenceForm.empty(clock.instant(), of.zone()));
        return page(of, form, List.of(), reader, language, page);
    }

    /** Saves a new one or a change, or shows what is wrong beside the fields. */
    @PostMapping
    String save(
            @RequestParam(required = false) String person,
            @ModelAttribute("form") AbsenceForm form,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Person of = person(person, reader);
        List<FieldError> errors = new ArrayList<>();
        try {
            Absence wanted = form.absence(of.id(), of.zone(), before(of, form), errors);
            if (!errors.isEmpty()) {
                throw new InvalidInputException(errors);
            }
            absences.save(wanted);
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(of, form, refused.errors(), reader, language, page);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("stale", true);
            return page(of, form, List.of(), reader, language, page);
        }
        return saved(of, reader, next);
    }

    /** Takes one back, or ends it now. */
    @PostMapping("/end")
    String end(
            @RequestParam(required = false) String person,
            @RequestParam String id,
            @RequestParam int version,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Person of = person(person, reader);
        try {
            absences.end(of.id(), id, version);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("stale", true);
            return show(person, null, reader, language, page);
        }
        return saved(of, reader, next);
    }

    private static String saved(Person of, Principal reader, RedirectAttributes next) {
        next.addFlashAttribute("saved", true);
        if (!of.id().equals(reader.getName())) {
            next.addAttribute("person", of.id());
        }
        return "redirect:/staff/absence";
    }

    private Absence before(Person of, AbsenceForm form) {
        return absences.of(of.id()).stream()
                .filter(absence -> absence.id().equals(form.id()))
                .findFirst()
                .orElse(null);
    }

    private Person person(String idOrNull, Principal reader) {
        String id = FormText.textOrNull(idOrNull) == null ? reader.getName() : idOrNull.strip();
        return directory.person(id).orElseThrow(() -> new NotFoundException("There is no person " + id));
    }

    private String page(
            Person of, AbsenceForm form, List<FieldError> errors, Principal reader, Locale language, Model page) {
        ZoneId zone = directory.person(reader.getName()).map(Person::zone).orElse(of.zone());
        page.addAttribute("of", of);
        page.addAttribute("own", of.id().equals(reader.getName()));
        page.addAttribute("form", form);
        page.addAttribute("errors", errors.isEmpty() ? Map.of() : view.sentences(errors, language));
        page.addAttribute("noted", view.lines(absences.of(of.id()), of.zone(), language));
        page.addAttribute("standingIn", view.lines(absences.standingIn(), zone, language));
        page.addAttribute("others", view.lines(absences.lookedAfter(), zone, language));
        page.addAttribute("deputies", view.deputies(absences.deputiesFor(of.id()), language));
        page.addAttribute("people", view.sorted(superiors.lookedAfterBy(reader.getName()), language));
        page.addAttribute("readerZone", zone.getId());
        return "directory/absence";
    }
}
