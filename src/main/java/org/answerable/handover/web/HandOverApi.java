package org.answerable.handover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.answerable.handover.HandOverWork;
import org.answerable.handover.HandOverWork.Looked;
import org.answerable.handover.HandOverWork.Outcome;
import org.answerable.platform.web.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work of a person, and its hand-over, for programs. */
@RestController
@RequestMapping(path = "/api/v1/people/{person}", produces = MediaType.APPLICATION_JSON_VALUE)
class HandOverApi {

    private final HandOverWork work;
    private final HandOverView view;

    HandOverApi(HandOverWork work, HandOverView view) {
        this.work = work;
        this.view = view;
    }

    @Schema(name = "WorkItem", description = "An open task, or without a task the case that the person owns")
    record Item(
            String number,
            @Schema(types = {"string", "null"}) String task,
            @Schema(
                            types = {"string", "null"},
                            description = "Only to those who may see it")
                    String subject,
            @Schema(types = {"string", "null"}) String due,
            @Schema(
                            types = {"string", "null"},
                            description = "The rule that keeps it from being handed over")
                    String rule,
            @Schema(types = {"string", "null"}) String why) {

        static Item of(HandOverView.Line line) {
            return new Item(line.number(), line.task(), line.subject(), line.iso(), line.rule(), line.why());
        }
    }

    @Schema(name = "WorkHandOver")
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "User id of who takes the work")
                    String receiver,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "1 to 1,000 characters")
                    String reason) {}

    @Schema(name = "WorkHandedOver")
    record Done(
            List<Item> moved,
            List<Item> stayed,
            @Schema(description = "True if a mail to the receiver was queued") boolean told) {}

    @Operation(summary = "What a person has in hand, and with a receiver what of it the receiver may not take")
    @GetMapping("/work")
    List<Item> look(
            @PathVariable String person,
            @RequestParam(required = false) String receiver,
            Principal reader,
            Locale language) {
        return items(work.look(person, receiver), reader, language);
    }

    @Operation(
            summary = "Hand all open tasks and owned cases of a person over to another one",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    @PostMapping(path = "/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done handOver(
            @PathVariable String person,
            @org.springframework.web.bind.annotation.RequestBody byte[] sent,
            Principal reader,
            Locale language) {
        JsonBody body = JsonBody.of(sent, Set.of("receiver", "reason"));
        String receiver = body.text("receiver");
        String reason = body.text("reason");
        body.check();
        Outcome outcome = work.handOver(person, receiver, reason);
        List<Looked> moved =
                outcome.moved().stream().map(item -> new Looked(item, null)).toList();
        return new Done(items(moved, reader, language), items(outcome.stayed(), reader, language), outcome.told());
    }

    private List<Item> items(List<Looked> looked, Principal reader, Locale language) {
        return view.lines(looked, reader.getName(), language).stream()
                .map(Item::of)
                .toList();
    }
}
