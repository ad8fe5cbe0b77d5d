package org.answerable.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.Directory;
import org.answerable.directory.SaveDepartment;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists, creates, changes and deactivates departments. */
@Controller
@RequestMapping("/admin/departments")
class DepartmentPages {

    private static final String FORM = "directory/department";

    private final Directory directory;
    private final SaveDepartment saveDepartment;
    private final DirectoryPages pages;

    DepartmentPages(Directory directory, SaveDepartment saveDepartment, DirectoryPages pages) {
        this.directory = directory;
        this.saveDepartment = saveDepartment;
        this.pages = pages;
    }

    /** All departments. */
    @GetMapping
    String list(Model page, Locale language) {
        pages.choices(page, language);
        return "directory/departments";
    }

    /** The empty form. */
    @GetMapping("/new")
    String create(Model page, Locale language) {
        return form(DepartmentForm.empty(), Map.of(), page, language);
    }

    /** The form of one department, and who changed it. */
    @GetMapping("/{id}")
    String show(@PathVariable String id, Model page, Locale language, Principal reader) {
        DepartmentForm form = directory
                .department(id)
                .map(DepartmentForm::of)
                .orElseThrow(() -> new NotFoundException("There is no department " + id));
        pages.history(page, Subject.DEPARTMENT, id, reader);
        page.addAttribute("members", directory.peopleOf(id));
        return form(form, Map.of(), page, language);
    }

    /** Saves a new one or a change, or shows what is wrong beside the fields. */
    @PostMapping
    String save(
            @ModelAttribute("form") DepartmentForm form,
            Model page,
            Locale language,
            Principal reader,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            String id = saveDepartment.save(form.department()).id();
            next.addFlashAttribute("saved", true);
            return "redirect:/admin/departments/" + id;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, pages.sentences(refused.errors(), language), page, language);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("stale", true);
            pages.history(page, Subject.DEPARTMENT, form.id(), reader);
            return form(form, Map.of(), page, language);
        }
    }

    private String form(DepartmentForm form, Map<String, String> errors, Model page, Locale language) {
        pages.choices(page, language);
        page.addAttribute("form", form);
        page.addAttribute("errors", errors);
        return FORM;
    }
}
