package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.configurationitem.ItemImportDesk.Batch;
import org.answerable.configurationitem.ItemImportDesk.Fate;
import org.answerable.configurationitem.ItemImportDesk.Outcome;
import org.answerable.configurationitem.ItemImportDesk.Row;
import org.answerable.directory.Department;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Takes rows of items over: registers those that are new, corrects those that stand otherwise. In a transaction of the caller. */
@Component
class TakeRows {

    static final String ATTRIBUTE = "attribute.";

    private final Items items;
    private final SaveItem saving;
    private final ItemAccess access;
    private final KeepChanges keeping;

    TakeRows(Items items, SaveItem saving, ItemAccess access, KeepChanges keeping) {
        this.items = items;
        this.saving = saving;
        this.access = access;
        this.keeping = keeping;
    }

    /** Takes the rows of the batch whose places are named; the outcomes of the others are left null. */
    Outcome[] take(Batch batch, Set<Integer> places) {
        List<Row> rows = batch.rows();
        Map<String, Item> standing = items.byCodes(places.stream()
                .map(place -> code(rows.get(place)))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet()));
        ItemRules rules = remembering(saving.rules());
        ItemAccess.Scope scope = access.scope();
        Outcome[] outcomes = new Outcome[rows.size()];
        List<ItemChange> changes = new ArrayList<>();
        places.stream().sorted().forEach(place -> {
            Row row = rows.get(place);
            try {
                ItemChange change = change(row, standing.get(code(row)), rules, scope);
                if (!change.isNothing()) {
                    changes.add(change);
                }
                outcomes[place] = outcome(change);
            } catch (InvalidInputException refused) {
                outcomes[place] = new Outcome(Fate.REFUSED, refused.errors());
            }
        });
        keeping.keep(changes, Causes.correction(batch.reason()));
        return outcomes;
    }

    private static Outcome outcome(ItemChange change) {
        Fate fate = change.before() == null ? Fate.ADDED : change.isNothing() ? Fate.UNCHANGED : Fate.CHANGED;
        return new Outcome(fate, List.of());
    }

    /** A department is looked up once a batch. */
    private static ItemRules remembering(ItemRules rules) {
        Map<String, Optional<Department>> seen = new HashMap<>();
        return new ItemRules(
                rules.types(),
                id -> seen.computeIfAbsent(id, key -> rules.departments().apply(key)));
    }

    private static String code(Row row) {
        return ItemRules.code(row.values().get("code"));
    }

    private static ItemChange change(Row row, Item before, ItemRules rules, ItemAccess.Scope scope) {
        if (!row.errors().isEmpty()) {
            throw new InvalidInputException(row.errors());
        }
        Item wanted = rules.read(draft(row.values(), before), before, true);
        String owner = before == null ? wanted.departmentId() : before.departmentId();
        if (!scope.covers(owner)) {
            throw new InvalidInputException(List.of(new FieldError("department", "not-yours", owner)));
        }
        return ItemChange.of(before, wanted);
    }

    /** What the row says; of what it does not say, what stands. */
    private static ItemDraft draft(Map<String, String> row, Item before) {
        ItemDraft stands = before == null ? new ItemDraft("", "", "", "", "", "", Map.of(), 0) : ItemDraft.of(before);
        Map<String, String> values = new HashMap<>();
        row.forEach((column, text) -> {
            if (column.startsWith(ATTRIBUTE) && (before != null || !text.isBlank())) {
                values.put(column.substring(ATTRIBUTE.length()), text);
            }
        });
        return new ItemDraft(
                row.getOrDefault("code", ""),
                row.getOrDefault("name", stands.name()),
                row.getOrDefault("type", stands.type()),
                row.getOrDefault("department", stands.department()),
                row.getOrDefault("service", stands.service()),
                row.getOrDefault("state", stands.state()),
                values,
                null);
    }
}
