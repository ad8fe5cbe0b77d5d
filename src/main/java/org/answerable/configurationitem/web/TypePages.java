package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.SaveItemType;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists, creates and changes types of items; for process owners and administrators. */
@Controller
@RequestMapping(TypePages.TYPES)
class TypePages {

    static final String TYPES = ItemListForm.LIST + "/types";

    private final ItemTypes types;
    private final SaveItemType saving;
    private final FieldWords words;

    TypePages(ItemTypes types, SaveItemType saving, FieldWords words) {
        this.types = types;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("types", types.all());
        return "configurationitem/types";
    }

    @GetMapping("/new")
    String create(Model model) {
        return form(TypeForm.empty(), Map.of(), model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        ItemType type = types.type(id).orElseThrow(() -> new NotFoundException("There is no type " + id));
        return form(TypeForm.of(type), Map.of(), model);
    }

    /** Saves a new one or a change, or shows what is wrong beside the fields. */
    @PostMapping
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        TypeForm form = TypeForm.sent(sent, types.type(sent.getFirst("id")).orElse(null));
        try {
            String id = saving.save(form.type()).id();
            next.addFlashAttribute("saved", true);
            return "redirect:" + TYPES + "/" + id;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, words.sentences(refused.errors(), locale), model);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return form(form, Map.of(), model);
        }
    }

    private static String form(TypeForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", AttributeKind.keys());
        return "configurationitem/type";
    }
}
