package org.answerable.configurationitem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.directory.Directory;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.StaleException.Changed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers items and changes them, within an approved change or as a correction. */
@Component
public class SaveItem {

    private static final int HISTORY_SHOWN = 50;

    private final Items items;
    private final ItemTypes types;
    private final Directory directory;
    private final Causes causes;
    private final ItemAccess access;
    private final KeepChanges keeping;

    SaveItem(Items items, ItemTypes types, Directory directory, Causes causes, ItemAccess access, KeepChanges keeping) {
        this.items = items;
        this.types = types;
        this.directory = directory;
        this.causes = causes;
        this.access = access;
        this.keeping = keeping;
    }

    /**
     * Registers the item if the version is 0, else changes the one of the code. What changes nothing makes no version and no history.
     *
     * @return the item as it stands now
     * @throws InvalidInputException                          naming every field that breaks a rule
     * @throws NotFoundException                              if there is no item to change
     * @throws StaleException                                 if it was changed since the version that was seen
     * @throws org.answerable.platform.ForbiddenException if a correction is not for the acting person
     */
    @Transactional
    public Item save(ItemDraft draft, Because because) {
        Optional<Item> standing = items.byCode(ItemRules.code(draft.code()));
        boolean isNew = draft.version() != null && draft.version() == 0;
        Item before = isNew
                ? null
                : standing.orElseThrow(
                        () -> new NotFoundException("There is no item " + ItemRules.shortened(draft.code())));
        String department = before == null ? ItemRules.strip(draft.department()) : before.departmentId();
        Cause cause = causes.of(because, ItemRules.code(draft.code()), department == null ? "" : department);
        if (isNew && standing.isPresent()) {
            throw taken(standing.get().code());
        }
        requireFresh(draft, before);
        ItemChange change = ItemChange.of(before, rules().read(draft, before, cause.isCorrection()));
        if (change.isNothing()) {
            return before;
        }
        try {
            keeping.keep(List.of(change), cause);
        } catch (DuplicateKeyException meanwhile) {
            throw taken(change.after().code());
        }
        return change.after();
    }

    /** The rules as types and departments stand now. */
    ItemRules rules() {
        return new ItemRules(
                types.all().stream().collect(Collectors.toMap(ItemType::id, type -> type)), directory::department);
    }

    /** True if the acting person may correct the item. */
    public boolean mayCorrect(Item item) {
        return access.scope().covers(item.departmentId());
    }

    /** True if the acting person's role corrects items, or carries out changes of them. */
    public boolean mayEnter() {
        return access.scope().any();
    }

    private void requireFresh(ItemDraft draft, Item before) {
        if (before != null && draft.version() != null && draft.version() != before.version()) {
            List<Changed> since = items.history(before.id(), null, HISTORY_SHOWN).stream()
                    .filter(line -> line.version() > draft.version())
                    .map(line -> new Changed(line.field(), orEmpty(line.after()), orEmpty(line.before())))
                    .toList();
            throw new StaleException("The item " + before.code() + " was changed in between", since);
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static InvalidInputException taken(String code) {
        return new InvalidInputException(List.of(new FieldError("code", "taken", code)));
    }
}
