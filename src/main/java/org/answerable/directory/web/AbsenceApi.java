package org.answerable.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.answerable.directory.Absence;
import org.answerable.directory.NoteAbsence;
import org.answerable.platform.web.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences for programs, such as that of the personnel office. Instants in UTC. */
@RestController
@RequestMapping(path = "/api/v1/people/{person}/absences", produces = MediaType.APPLICATION_JSON_VALUE)
class AbsenceApi {

    private final NoteAbsence absences;

    AbsenceApi(NoteAbsence absences) {
        this.absences = absences;
    }

    @Schema(name = "Absence")
    record Shown(String id, Instant from, Instant until, String deputy, String reason, int version) {

        static Shown of(Absence absence) {
            return new Shown(
                    absence.id(),
                    absence.from(),
                    absence.until(),
                    absence.deputyId(),
                    absence.reason(),
                    absence.version());
        }
    }

    @Schema(name = "AbsenceWanted")
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant until,
            @Schema(description = "User id of who stands in; without one the head of the department does")
                    String deputy,
            @Schema(description = "At most 500 characters") String reason,
            @Schema(description = "The version that was seen; 0 or none for a new absence") Integer version) {}

    @Operation(summary = "The absences of a person that are not over")
    @GetMapping
    List<Shown> list(@PathVariable String person) {
        return absences.of(person).stream().map(Shown::of).toList();
    }

    @Operation(
            summary = "Note an absence",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@PathVariable String person, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return Shown.of(absences.save(read(null, person, body)));
    }

    @Operation(
            summary = "Change an absence that is not over",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    @PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown change(
            @PathVariable String person,
            @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return Shown.of(absences.save(read(id, person, body)));
    }

    @Operation(summary = "Take back an absence that has not begun, or end one that has")
    @PostMapping("/{id}/versions/{version}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String person, @PathVariable String id, @PathVariable int version) {
        absences.end(person, id, version);
    }

    private static Absence read(String id, String person, byte[] sent) {
        JsonBody body = JsonBody.of(sent, Set.of("from", "until", "deputy", "reason", "version"));
        Absence wanted = new Absence(
                id,
                person,
                body.instant("from"),
                body.instant("until"),
                FormText.textOrNull(body.text("deputy")),
                FormText.textOrNull(body.text("reason")),
                null,
                null,
                Objects.requireNonNullElse(body.whole("version"), 0));
        body.check();
        return wanted;
    }
}
