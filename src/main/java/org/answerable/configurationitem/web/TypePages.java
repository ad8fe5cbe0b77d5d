package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.SaveItemType;
import org.answerable.configurationitem.TypeLine;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
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
    private static final String ATTRIBUTE = "attribute.";
    private static final int HISTORY = 100;

    private final ItemTypes types;
    private final SaveItemType saving;
    private final FieldWords words;
    private final Readers readers;

    TypePages(ItemTypes types, SaveItemType saving, FieldWords words, Readers readers) {
        this.types = types;
        this.saving = saving;
        this.words = words;
        this.readers = readers;
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
    String show(@PathVariable String id, Principal login, Locale locale, Model model) {
        ItemType type = types.type(id).orElseThrow(() -> new NotFoundException("There is no type " + id));
        Wording wording = readers.wording(readers.of(login), locale);
        model.addAttribute(
                "history",
                types.history(id, HISTORY).stream()
                        .map(line -> line(line, wording))
                        .toList());
        return form(TypeForm.of(type), Map.of(), model);
    }

    /** A line of the history as shown. */
    record Shown(String at, String by, String field, String before, String after) {}

    private static Shown line(TypeLine line, Wording wording) {
        String field = line.field().startsWith(ATTRIBUTE)
                ? line.field().substring(ATTRIBUTE.length())
                : wording.text("item.field." + line.field());
        return new Shown(wording.at(line.at()), wording.person(line.actor()), field, line.before(), line.after());
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
