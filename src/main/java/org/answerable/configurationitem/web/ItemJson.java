package org.answerable.configurationitem.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.configurationitem.HistoryLine;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.Items.Neighbour;

/** Items as programs see and send them. */
final class ItemJson {

    private ItemJson() {}

    @Schema(name = "ConfigurationItem")
    record Shown(
            String code,
            String name,
            String type,
            String department,
            String service,
            String state,
            @Schema(description = "Attribute id to value: number, ISO day, yes or no, choice, text")
                    Map<String, String> attributes,
            int version) {

        static Shown of(Item item) {
            return new Shown(
                    item.code(),
                    item.name(),
                    item.typeId(),
                    item.departmentId(),
                    item.service(),
                    item.state().key(),
                    item.values(),
                    item.version());
        }
    }

    @Schema(name = "ConfigurationItemPage")
    record Page(
            List<Shown> items,
            @Schema(description = "Pass it as cursor for the next page; null after the last") String next) {}

    @Schema(name = "ConfigurationItemRelation")
    record ShownRelation(String source, String kind, String target, String otherName, String otherState) {

        static ShownRelation of(Item item, Neighbour neighbour) {
            boolean first = neighbour.relation().sourceId().equals(item.id());
            String other = neighbour.other().code();
            return new ShownRelation(
                    first ? item.code() : other,
                    neighbour.relation().kind().key(),
                    first ? other : item.code(),
                    neighbour.other().name(),
                    neighbour.other().state().key());
        }
    }

    @Schema(name = "ConfigurationItemHistory")
    record ShownLine(
            String id,
            int version,
            Instant at,
            String actor,
            String channel,
            String field,
            String before,
            String after,
            @Schema(description = "The number of the approved change that caused it") String change,
            @Schema(description = "The reason of the correction that it was") String reason) {

        static ShownLine of(HistoryLine line) {
            return new ShownLine(
                    line.id(),
                    line.version(),
                    line.at(),
                    line.actor(),
                    line.channel(),
                    line.field(),
                    line.before(),
                    line.after(),
                    line.number(),
                    line.reason());
        }
    }

    @Schema(name = "ConfigurationItemDetail")
    record Detail(
            Shown item,
            List<ShownRelation> relations,
            @Schema(description = "Latest first; older ones by the parameter before") List<ShownLine> history) {}

    @Schema(name = "ConfigurationItemWanted")
    record Wanted(
            @Schema(
                            description =
                                    "Unique: capital letters and digits, with single . - _ inside; at most 40. Of a new item only")
                    String code,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 200 characters") String name,
            @Schema(description = "Id of a type; of a new item only") String type,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String department,
            @Schema(description = "At most 100 characters") String service,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String state,
            @Schema(description = "Attribute id to text; an empty text removes, what is left out stays")
                    Map<String, String> attributes,
            @Schema(description = "The version that was seen; none takes whatever stands") Integer version,
            @Schema(description = "Number of an approved change that is being implemented; or a reason") String change,
            @Schema(description = "Reason of a correction, at most 1,000 characters; or a change") String reason) {}

    @Schema(name = "ConfigurationItemRelationWanted")
    record WantedRelation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "depends-on, runs-on, part-of, used-by")
                    String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Code of the other item") String target,
            String change,
            String reason) {}
}
