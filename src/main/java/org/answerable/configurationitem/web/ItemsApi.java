package org.answerable.configurationitem.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemDraft;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.ListItems;
import org.answerable.configurationitem.RelateItems;
import org.answerable.configurationitem.SaveItem;
import org.answerable.configurationitem.web.ItemJson.Detail;
import org.answerable.configurationitem.web.ItemJson.Page;
import org.answerable.configurationitem.web.ItemJson.Shown;
import org.answerable.configurationitem.web.ItemJson.ShownLine;
import org.answerable.configurationitem.web.ItemJson.ShownRelation;
import org.answerable.configurationitem.web.ItemJson.Wanted;
import org.answerable.configurationitem.web.ItemJson.WantedRelation;
import org.answerable.platform.web.JsonBody;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Items for programs. */
@RestController
@RequestMapping(path = "/api/v1/configuration-items", produces = MediaType.APPLICATION_JSON_VALUE)
class ItemsApi {

    private static final int RELATIONS = 1_000;
    private static final int LINES = 100;

    private final ListItems listing;
    private final Items items;
    private final ItemTypes types;
    private final SaveItem saving;
    private final RelateItems relating;

    ItemsApi(ListItems listing, Items items, ItemTypes types, SaveItem saving, RelateItems relating) {
        this.listing = listing;
        this.items = items;
        this.types = types;
        this.saving = saving;
        this.relating = relating;
    }

    @Operation(summary = "Configuration items by code, filtered, by pages")
    @GetMapping
    Page list(
            @ParameterObject ItemListForm form,
            @RequestParam(defaultValue = "50") @Min(1) @Max(ListItems.MAX_LIMIT) int limit) {
        ListItems.Page page = listing.page(form.query(), form.cursor(), limit);
        return new Page(page.items().stream().map(Shown::of).toList(), page.next());
    }

    @Operation(summary = "A configuration item with its relations and its history")
    @GetMapping("/{code}")
    Detail one(@PathVariable String code, @RequestParam(required = false) @Size(max = 36) String before) {
        Item item = listing.item(code);
        return new Detail(
                Shown.of(item),
                items.neighbours(item.id(), RELATIONS).stream()
                        .map(neighbour -> ShownRelation.of(item, neighbour))
                        .toList(),
                items.history(item.id(), before, LINES).stream()
                        .map(ShownLine::of)
                        .toList());
    }

    @Operation(
            summary = "Register a configuration item, within an approved change or with a reason",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown register(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return save(null, body);
    }

    @Operation(
            summary = "Change a configuration item within an approved change, or correct it with a reason",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    @PostMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown change(@PathVariable String code, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return save(listing.item(code), body);
    }

    @Operation(
            summary = "Join the item to another one",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = WantedRelation.class))))
    @PostMapping(path = "/{code}/relations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relate(@PathVariable String code, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        JsonBody read = relation(body);
        relating.add(wanted(listing.item(code), read), because(read));
    }

    @Operation(
            summary = "Part the item from another one",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = WantedRelation.class))))
    @PostMapping(path = "/{code}/relations/removal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable String code, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        JsonBody read = relation(body);
        relating.remove(wanted(listing.item(code), read), because(read));
    }

    private static JsonBody relation(byte[] sent) {
        return JsonBody.of(sent, Set.of("kind", "target", "change", "reason"));
    }

    private static RelateItems.Wanted wanted(Item source, JsonBody body) {
        RelateItems.Wanted wanted = new RelateItems.Wanted(source.code(), body.text("kind"), body.text("target"));
        body.check();
        return wanted;
    }

    private static Because because(JsonBody body) {
        Because because = new Because(body.text("change"), body.text("reason"));
        body.check();
        return because;
    }

    private Shown save(Item standing, byte[] sent) {
        JsonBody body = JsonBody.of(
                sent,
                Set.of(
                        "code",
                        "name",
                        "type",
                        "department",
                        "service",
                        "state",
                        "attributes",
                        "version",
                        "change",
                        "reason"));
        ItemDraft draft = new ItemDraft(
                standing == null ? body.text("code") : standing.code(),
                body.text("name"),
                standing == null ? body.text("type") : standing.typeId(),
                body.text("department"),
                body.text("service"),
                body.text("state"),
                values(body),
                standing == null ? Integer.valueOf(0) : body.whole("version"));
        return Shown.of(saving.save(draft, because(body)));
    }

    private Map<String, String> values(JsonBody body) {
        Set<String> known = types.all().stream()
                .flatMap(type -> type.attributes().stream())
                .map(Attribute::id)
                .collect(Collectors.toSet());
        JsonBody attributes = body.object("attributes", known);
        Map<String, String> values = new TreeMap<>();
        known.forEach(id -> {
            String text = attributes.text(id);
            if (text != null) {
                values.put(id, text);
            }
        });
        return values;
    }
}
