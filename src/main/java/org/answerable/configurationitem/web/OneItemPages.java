package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.RelateItems;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
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

/** One item, and its relations. */
@Controller
@RequestMapping(ItemListForm.LIST + "/{code}")
class OneItemPages {

    private final ItemPage page;
    private final RelateItems relating;
    private final FieldWords words;

    OneItemPages(ItemPage page, RelateItems relating, FieldWords words) {
        this.page = page;
        this.relating = relating;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(required = false) String before,
            Principal login,
            Locale locale,
            Model model) {
        return page.show(code, before, login, locale, model);
    }

    /** Adds a relation, or shows beside the fields what is wrong. */
    @PostMapping("/relations")
    String relate(
            @PathVariable String code,
            @ModelAttribute("relationForm") RelationForm form,
            Principal login,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return changed(
                code, form, () -> relating.add(form.from(code), form.because()), login, locale, response, model, next);
    }

    /** Removes a relation; where the other item is the first, its page is the one to do it. */
    @PostMapping("/relations/removal")
    String part(
            @PathVariable String code,
            @ModelAttribute("relationForm") RelationForm form,
            Principal login,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return changed(
                code,
                form,
                () -> relating.remove(form.from(code), form.because()),
                login,
                locale,
                response,
                model,
                next);
    }

    private String changed(
            String code,
            RelationForm form,
            Runnable deed,
            Principal login,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Map<String, String> errors;
        try {
            deed.run();
            next.addFlashAttribute("saved", true);
            return "redirect:" + ItemListForm.LIST + "/" + code;
        } catch (InvalidInputException refused) {
            errors = words.sentences(refused.errors(), locale);
        } catch (NotFoundException gone) {
            errors = Map.of("target", words.text("item.relation.gone", locale));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", errors);
        model.addAttribute("relationForm", form);
        return page.show(code, null, login, locale, model);
    }
}
