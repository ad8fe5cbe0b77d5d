package org.answerable.configurationitem.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Types of items for programs; they are edited on their page. */
@RestController
@RequestMapping(path = "/api/v1/configuration-item-types", produces = MediaType.APPLICATION_JSON_VALUE)
class ItemTypesApi {

    private final ItemTypes types;

    ItemTypesApi(ItemTypes types) {
        this.types = types;
    }

    @Schema(name = "ConfigurationItemAttribute")
    record ShownAttribute(
            String id,
            String nameEn,
            String nameZh,
            String kind,
            boolean mandatory,
            @Schema(description = "Smallest number or earliest day") String least,
            @Schema(description = "Largest number, latest day, or longest text in characters") String most,
            List<String> choices,
            boolean active) {

        static ShownAttribute of(Attribute attribute) {
            return new ShownAttribute(
                    attribute.id(),
                    attribute.nameEn(),
                    attribute.nameZh(),
                    attribute.kind().key(),
                    attribute.mandatory(),
                    attribute.least(),
                    attribute.most(),
                    attribute.choices(),
                    attribute.active());
        }
    }

    @Schema(name = "ConfigurationItemType")
    record Shown(
            String id, String nameEn, String nameZh, boolean active, int version, List<ShownAttribute> attributes) {

        static Shown of(ItemType type) {
            return new Shown(
                    type.id(),
                    type.nameEn(),
                    type.nameZh(),
                    type.active(),
                    type.version(),
                    type.attributes().stream().map(ShownAttribute::of).toList());
        }
    }

    @Operation(summary = "The types of configuration items and what is told of the items of each")
    @GetMapping
    List<Shown> all() {
        return types.all().stream().map(Shown::of).toList();
    }
}
