package org.answerable.configurationitem.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.answerable.configurationitem.FindImpact;
import org.answerable.configurationitem.Impact;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hangs on an item and what it rests on, for programs. */
@RestController
@RequestMapping(path = "/api/v1/configuration-items/{code}/impact", produces = MediaType.APPLICATION_JSON_VALUE)
class ImpactApi {

    private final FindImpact finding;

    ImpactApi(FindImpact finding) {
        this.finding = finding;
    }

    @Schema(name = "ConfigurationItemImpactNode")
    record Node(
            String code,
            String name,
            String type,
            String state,
            @Schema(
                            description =
                                    "Relations away: above zero what suffers when the item fails, below zero what it rests on")
                    int level,
            @Schema(description = "Relations lead on that were not followed") boolean further) {}

    @Schema(name = "ConfigurationItemImpactEdge")
    record Edge(String source, String kind, String target) {}

    @Schema(name = "ConfigurationItemImpact")
    record Shown(
            @Schema(description = "The item itself first; at most 500") List<Node> nodes,
            List<Edge> edges,
            @Schema(description = "Items that were met and left out") int omitted,
            @Schema(description = "There were more than were counted") boolean more) {

        static Shown of(Impact impact) {
            return new Shown(
                    impact.nodes().stream()
                            .map(node -> new Node(
                                    node.code(),
                                    node.name(),
                                    node.typeId(),
                                    node.state().key(),
                                    node.level(),
                                    node.further()))
                            .toList(),
                    impact.edges().stream()
                            .map(edge -> new Edge(edge.source(), edge.kind().key(), edge.target()))
                            .toList(),
                    impact.omitted(),
                    impact.more());
        }
    }

    @Operation(summary = "What suffers when the item fails (up), and what it rests on (down)")
    @GetMapping
    Shown impact(@PathVariable String code, @ParameterObject ImpactForm form) {
        return Shown.of(finding.of(code, form.wanted(), form.depth()));
    }
}
