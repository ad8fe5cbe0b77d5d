package org.answerable.configurationitem;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.answerable.directory.Directory;
import org.answerable.directory.Role;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes types of items; for process owners and administrators. An attribute never goes and never changes its kind. */
@Component
public class SaveItemType {

    /** The most attributes of one type. */
    public static final int MOST_ATTRIBUTES = 40;

    private static final int ID = 40;
    private static final int NAME = 80;
    private static final int CHOICE = 80;
    private static final int CHOICES = 100;
    private static final int CHOICES_TEXT = 4_000;
    private static final Pattern ID_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<Role> EDITORS = Set.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final ItemTypes types;
    private final Directory directory;
    private final Clock clock;

    SaveItemType(ItemTypes types, Directory directory, Clock clock) {
        this.types = types;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Creates the type if the version is 0, else changes that version.
     *
     * @throws InvalidInputException naming every field that breaks a rule, such as {@code attributes.2.most}
     * @throws StaleException        if it was changed in between
     * @throws NotFoundException     if there is no type to change
     * @throws ForbiddenException    if the acting person neither owns processes nor administrates
     */
    @Transactional
    public ItemType save(ItemType wanted) {
        requireEditor();
        Optional<ItemType> before = types.type(wanted.id());
        check(wanted, wanted.version() == 0 ? null : before.orElse(null));
        if (wanted.version() == 0) {
            return noted(null, create(wanted.withVersion(1)));
        }
        if (before.isEmpty()) {
            throw new NotFoundException("There is no type " + wanted.id());
        }
        if (!types.update(wanted)) {
            throw new StaleException("The type " + wanted.id() + " was changed in between");
        }
        return noted(before.get(), wanted.withVersion(wanted.version() + 1));
    }

    private ItemType noted(ItemType before, ItemType after) {
        List<TypeLine> lines = new TypeChange(before, after).lines(clock.instant());
        if (!lines.isEmpty()) {
            types.addHistory(lines);
        }
        return after;
    }

    private ItemType create(ItemType first) {
        try {
            types.insert(first);
            return first;
        } catch (DuplicateKeyException taken) {
            throw new InvalidInputException(List.of(new FieldError("id", "taken", first.id())));
        }
    }

    private void requireEditor() {
        Actor actor = Acting.actor();
        boolean may = actor.kind() == Actor.Kind.SYSTEM
                || directory
                        .person(actor.id())
                        .filter(person -> person.roles().stream().anyMatch(EDITORS::contains))
                        .isPresent();
        if (!may) {
            throw new ForbiddenException("Types of items are for process owners and administrators");
        }
    }

    private static void check(ItemType wanted, ItemType before) {
        Broken broken = new Broken();
        id(broken, "id", wanted.id());
        broken.line("nameEn", wanted.nameEn(), NAME)
                .line("nameZh", wanted.nameZh(), NAME)
                .unless(
                        wanted.attributes().size() <= MOST_ATTRIBUTES,
                        "attributes",
                        "too-large",
                        String.valueOf(MOST_ATTRIBUTES));
        Set<String> ids = new HashSet<>();
        for (int place = 0; place < wanted.attributes().size(); place++) {
            Attribute attribute = wanted.attributes().get(place);
            String field = "attributes." + (place + 1) + ".";
            Attribute stood =
                    before == null ? null : before.attribute(attribute.id()).orElse(null);
            broken.unless(ids.add(attribute.id()), field + "id", "taken", String.valueOf(attribute.id()));
            check(broken, field, attribute, stood);
        }
        if (before != null) {
            before.attributes()
                    .forEach(gone -> broken.unless(ids.contains(gone.id()), "attributes", "attribute-gone", gone.id()));
        }
        broken.check();
    }

    private static void check(Broken broken, String field, Attribute attribute, Attribute stood) {
        id(broken, field + "id", attribute.id());
        AttributeKind kind = attribute.kind();
        broken.line(field + "nameEn", attribute.nameEn(), NAME)
                .line(field + "nameZh", attribute.nameZh(), NAME)
                .unless(kind != null, field + "kind", "not-allowed", String.join(", ", AttributeKind.keys()))
                .unless(kind == null || stood == null || stood.kind() == kind, field + "kind", "fixed", "");
        if (kind != null) {
            checkLimits(broken, field, attribute);
            checkChoices(broken, field + "choices", attribute);
        }
    }

    private static void id(Broken broken, String field, String id) {
        broken.line(field, id, ID).unless(id == null || ID_FORM.matcher(id).matches(), field, "id", "");
    }

    private static void checkLimits(Broken broken, String field, Attribute attribute) {
        String least = attribute.least();
        String most = attribute.most();
        switch (attribute.kind()) {
            case TEXT ->
                broken.unless(least == null, field + "least", "leave-empty", "")
                        .unless(
                                most == null || most.matches("[1-9]\\d{0,2}|1000"),
                                field + "most",
                                "too-large",
                                String.valueOf(AttributeValues.LONGEST_TEXT));
            case NUMBER -> {
                BigDecimal low = AttributeValues.numberOrNull(least);
                BigDecimal high = AttributeValues.numberOrNull(most);
                broken.unless(least == null || low != null, field + "least", "number", "")
                        .unless(most == null || high != null, field + "most", "number", "")
                        .unless(
                                low == null || high == null || low.compareTo(high) <= 0,
                                field + "most",
                                "too-small",
                                least);
            }
            case DATE -> {
                LocalDate low = AttributeValues.dayOrNull(least);
                LocalDate high = AttributeValues.dayOrNull(most);
                broken.unless(least == null || low != null, field + "least", "date", "2026-11-28")
                        .unless(most == null || high != null, field + "most", "date", "2026-11-28")
                        .unless(low == null || high == null || !high.isBefore(low), field + "most", "before", least);
            }
            default ->
                broken.unless(least == null, field + "least", "leave-empty", "")
                        .unless(most == null, field + "most", "leave-empty", "");
        }
    }

    private static void checkChoices(Broken broken, String field, Attribute attribute) {
        List<String> choices = attribute.choices();
        if (attribute.kind() != AttributeKind.CHOICE) {
            broken.unless(choices.isEmpty(), field, "leave-empty", "");
            return;
        }
        broken.unless(!choices.isEmpty(), field, "required", "")
                .unless(choices.size() <= CHOICES, field, "too-large", String.valueOf(CHOICES))
                .unless(
                        String.join("\n", choices).length() <= CHOICES_TEXT,
                        field,
                        "too-long",
                        String.valueOf(CHOICES_TEXT))
                .unless(new HashSet<>(choices).size() == choices.size(), field, "given-twice", "");
        choices.forEach(choice -> broken.line(field, choice, CHOICE));
    }
}
