package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemAccess;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.ListItems;
import org.answerable.configurationitem.SaveItem;
import org.answerable.configurationitem.web.ItemPages.Option;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
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

/** Registers an item, or corrects it. */
@Controller
@RequestMapping(ItemListForm.LIST)
class ItemFormPages {

    private static final String FORM = "configurationitem/item-form";

    private final ListItems listing;
    private final Items items;
    private final ItemTypes types;
    private final SaveItem saving;
    private final ItemAccess access;
    private final Directory directory;
    private final FieldWords words;

    ItemFormPages(
            ListItems listing,
            Items items,
            ItemTypes types,
            SaveItem saving,
            ItemAccess access,
            Directory directory,
            FieldWords words) {
        this.listing = listing;
        this.items = items;
        this.types = types;
        this.saving = saving;
        this.access = access;
        this.directory = directory;
        this.words = words;
    }

    /** The empty form of a type; without one the choice of types. */
    @GetMapping("/new")
    String create(
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String reason,
            Locale locale,
            Model model) {
        return form(ItemForm.empty(FormText.orNull(type)).because(null, reason), null, Map.of(), locale, model);
    }

    @PostMapping("/new")
    String register(
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return save(ItemForm.sent(sent), null, locale, response, model, next);
    }

    /** The form of an item; a link to it may name the change or the reason. */
    @GetMapping("/{code}/correction")
    String correct(
            @PathVariable String code,
            @RequestParam(required = false) String change,
            @RequestParam(required = false) String reason,
            Locale locale,
            Model model) {
        Item item = listing.item(code);
        return form(ItemForm.of(item).because(change, reason), item, Map.of(), locale, model);
    }

    @PostMapping("/{code}/correction")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Item item = listing.item(code);
        return save(ItemForm.sent(sent).about(item), item, locale, response, model, next);
    }

    private String save(
            ItemForm form,
            Item standing,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            String code = saving.save(form.draft(), form.because()).code();
            next.addFlashAttribute("saved", true);
            return "redirect:" + ItemListForm.LIST + "/" + code;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, standing, words.sentences(refused.errors(), locale), locale, model);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return form(form, standing, Map.of(), locale, model);
        }
    }

    private String form(ItemForm form, Item standing, Map<String, String> errors, Locale locale, Model model) {
        if (!saving.mayEnter()) {
            throw new ForbiddenException("Items are corrected by handlers, heads, process owners and administrators");
        }
        ItemType type = types.type(form.type()).orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("type", type);
        model.addAttribute("typeName", type == null ? null : type.name(locale));
        model.addAttribute("types", options(types.all().stream().filter(ItemType::active), locale));
        model.addAttribute("attributes", type == null ? List.of() : attributes(type, locale));
        model.addAttribute("departments", departments(standing));
        model.addAttribute("services", items.services());
        model.addAttribute("states", states(standing, locale));
        return FORM;
    }

    /** An attribute to be filled in. */
    record Input(
            String id, String label, String kind, boolean mandatory, String least, String most, List<String> choices) {}

    private static List<Input> attributes(ItemType type, Locale locale) {
        return type.attributes().stream()
                .filter(Attribute::active)
                .map(attribute -> new Input(
                        attribute.id(),
                        attribute.name(locale),
                        attribute.kind().key(),
                        attribute.mandatory(),
                        attribute.least(),
                        attribute.most(),
                        attribute.choices()))
                .toList();
    }

    private static List<Option> options(Stream<ItemType> types, Locale locale) {
        return types.map(type -> new Option(type.id(), type.name(locale))).toList();
    }

    private List<Department> departments(Item standing) {
        return directory.departments().stream()
                .filter(department -> department.active()
                        || (standing != null && department.id().equals(standing.departmentId())))
                .toList();
    }

    private List<Option> states(Item standing, Locale locale) {
        return ItemState.keys().stream()
                .filter(key -> standing == null
                        || key.equals(standing.state().key())
                        || standing.state().mayBecome(true).contains(key))
                .map(key -> new Option(key, words.text("item.state." + key, locale)))
                .toList();
    }
}
