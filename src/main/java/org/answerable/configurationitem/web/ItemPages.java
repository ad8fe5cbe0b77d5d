package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemAccess;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.ListItems;
import org.answerable.directory.Directory;
import org.answerable.platform.InvalidInputException;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.RefusedFilters;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of items. */
@Controller
@RequestMapping(ItemListForm.LIST)
class ItemPages {

    private static final int PAGE = 50;

    private final ListItems listing;
    private final Items items;
    private final ItemTypes types;
    private final ItemAccess access;
    private final Directory directory;
    private final Readers readers;
    private final RefusedFilters refused;

    ItemPages(
            ListItems listing,
            Items items,
            ItemTypes types,
            ItemAccess access,
            Directory directory,
            Readers readers,
            RefusedFilters refused) {
        this.listing = listing;
        this.items = items;
        this.types = types;
        this.access = access;
        this.directory = directory;
        this.readers = readers;
        this.refused = refused;
    }

    /** An item in the list. */
    record Row(String code, String name, String type, String department, String service, String state, boolean gone) {}

    /** A value to choose, with its label. */
    record Option(String key, String label) {}

    @GetMapping
    String list(
            @ModelAttribute("query") ItemListForm form,
            BindingResult toldByTheRules,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Wording wording = readers.wording(readers.of(login), locale);
        ListItems.Page page = refused.tell(request, response, locale, model)
                ? new ListItems.Page(List.of(), null)
                : page(form, request, response, locale, model);
        Map<String, ItemType> byId = types.all().stream().collect(Collectors.toMap(ItemType::id, Function.identity()));
        model.addAttribute(
                "rows",
                page.items().stream().map(item -> row(item, byId, wording)).toList());
        model.addAttribute("next", page.next() == null ? null : form.at(page.next()));
        model.addAttribute("first", FormText.orNull(form.cursor()) == null ? null : form.at(null));
        model.addAttribute("csv", form.export());
        model.addAttribute("mayCorrect", access.scope().any());
        addChoices(wording, model);
        return "configurationitem/items";
    }

    /** An invented cursor is told as a wrong filter is. */
    private ListItems.Page page(
            ItemListForm form, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        try {
            return listing.page(form.query(), form.cursor(), PAGE);
        } catch (InvalidInputException invented) {
            refused.tell(invented.errors(), request, response, locale, model);
            return new ListItems.Page(List.of(), null);
        }
    }

    private void addChoices(Wording wording, Model model) {
        model.addAttribute(
                "types",
                types.all().stream()
                        .map(type -> new Option(type.id(), type.name(wording.locale())))
                        .toList());
        model.addAttribute(
                "states",
                ItemState.keys().stream()
                        .map(state -> new Option(state, wording.text("item.state." + state)))
                        .toList());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("services", items.services());
    }

    private static Row row(Item item, Map<String, ItemType> types, Wording wording) {
        return new Row(
                item.code(),
                item.name(),
                types.get(item.typeId()).name(wording.locale()),
                wording.department(item.departmentId()),
                item.service(),
                wording.text("item.state." + item.state().key()),
                item.state() == ItemState.RETIRED || item.state() == ItemState.DISPOSED);
    }
}
