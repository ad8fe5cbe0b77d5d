package org.answerable.configurationitem.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.HistoryLine;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.ListItems;
import org.answerable.configurationitem.RelationKind;
import org.answerable.configurationitem.SaveItem;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one item: facts, attributes, relations, history. */
@Component
class ItemPage {

    static final String TEMPLATE = "configurationitem/item";

    private static final int RELATIONS = 200;
    private static final int LINES = 60;

    private final ListItems listing;
    private final Items items;
    private final ItemTypes types;
    private final SaveItem saving;
    private final Readers readers;

    ItemPage(ListItems listing, Items items, ItemTypes types, SaveItem saving, Readers readers) {
        this.listing = listing;
        this.items = items;
        this.types = types;
        this.saving = saving;
        this.readers = readers;
    }

    /**
     * Fills the page.
     *
     * @param before the id of a line of history, to show the older ones; null for the latest
     * @throws org.answerable.platform.NotFoundException if there is no such item
     */
    String show(String code, String before, Principal login, Locale locale, Model model) {
        Item item = listing.item(code);
        Reader reader = readers.of(login);
        Wording wording = readers.wording(reader, locale);
        ItemWords words = new ItemWords(wording, types.type(item.typeId()).orElseThrow());
        List<HistoryLine> lines = items.history(item.id(), FormText.orNull(before), LINES);
        model.addAttribute("item", item);
        model.addAttribute("type", words.type().name(locale));
        model.addAttribute("department", wording.department(item.departmentId()));
        model.addAttribute("state", words.state(item.state().key()));
        model.addAttribute("attributes", words.attributes(item));
        model.addAttribute(
                "relations",
                items.neighbours(item.id(), RELATIONS).stream()
                        .map(neighbour -> words.related(item, neighbour))
                        .toList());
        model.addAttribute("moreRelations", RELATIONS);
        model.addAttribute("history", words.history(lines));
        model.addAttribute("older", lines.size() == LINES ? lines.get(LINES - 1).id() : null);
        model.addAttribute("zone", reader.zone().getId());
        model.addAttribute("mayCorrect", saving.mayCorrect(item));
        model.addAttribute("mayEnter", saving.mayEnter());
        model.addAttribute("kinds", RelationKind.keys());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        if (!model.containsAttribute("relationForm")) {
            model.addAttribute("relationForm", new RelationForm(null, null, null, null));
        }
        return TEMPLATE;
    }
}
