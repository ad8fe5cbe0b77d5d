package org.answerable.schedule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.answerable.change.DeclareFreeze;
import org.answerable.change.FreezeDraft;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.BodyBytes;
import org.answerable.platform.web.JsonBody;
import org.answerable.schedule.Entry;
import org.answerable.schedule.ReadSchedule;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.MaintenanceWindows;
import org.answerable.window.SetMaintenance;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of changes, freezes and maintenance windows for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ScheduleApi {

    private static final Duration LONGEST = Duration.ofDays(100);
    private static final Set<String> FREEZE = Set.of("start", "end", "reason", "departments", "services", "items");
    private static final Set<String> MAINTENANCE =
            Set.of("department", "service", "days", "weekday", "from", "until", "calendar");

    private final ReadSchedule schedule;
    private final DeclareFreeze declaring;
    private final Freezes freezes;
    private final SetMaintenance setting;
    private final MaintenanceWindows maintenance;
    private final Clock clock;

    ScheduleApi(
            ReadSchedule schedule,
            DeclareFreeze declaring,
            Freezes freezes,
            SetMaintenance setting,
            MaintenanceWindows maintenance,
            Clock clock) {
        this.schedule = schedule;
        this.declaring = declaring;
        this.freezes = freezes;
        this.setting = setting;
        this.maintenance = maintenance;
        this.clock = clock;
    }

    @Operation(summary = "Planned work, freezes and openings of maintenance windows; at most 100 days")
    @GetMapping("/change-calendar")
    List<Line> calendar(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String service,
            Principal login) {
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw WrittenField.refused("to", "window-span", String.valueOf(LONGEST.toDays()));
        }
        return schedule.between(from, to, new ReadSchedule.Filter(department, service), login.getName()).stream()
                .map(Line::of)
                .toList();
    }

    @Operation(summary = "Freezes that are not over, lifted ones too")
    @GetMapping("/freezes")
    List<FreezeLine> freezes() {
        return freezes.endingAfter(clock.instant()).stream()
                .map(freeze -> FreezeLine.of(freeze, null))
                .toList();
    }

    @Operation(
            summary = "Declare a freeze; refused over work that is being done",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NewFreeze.class))))
    @PostMapping(path = "/freezes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FreezeLine declare(Principal login, HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.of(BodyBytes.of(request), FREEZE);
        FreezeDraft draft = new FreezeDraft(
                body.instant("start"),
                body.instant("end"),
                body.text("reason"),
                split(body.text("departments")),
                split(body.text("services")),
                body.text("items"));
        body.check();
        DeclareFreeze.Declared declared = as(login, () -> declaring.declare(draft));
        return FreezeLine.of(declared.freeze(), declared.touched());
    }

    static List<String> split(String written) {
        return written == null ? List.of() : Arrays.asList(written.split("[\\n,，]"));
    }

    @Operation(
            summary = "Lift a freeze",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Lifting.class))))
    @PostMapping(path = "/freezes/{id}/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    FreezeLine lift(@PathVariable String id, Principal login, HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.of(BodyBytes.of(request), Set.of("reason"));
        String reason = body.text("reason");
        body.check();
        return FreezeLine.of(as(login, () -> declaring.lift(id, reason)), null);
    }

    @Operation(summary = "Maintenance windows that hold")
    @GetMapping("/maintenance-windows")
    List<MaintenanceLine> maintenance() {
        return maintenance.holding().stream().map(MaintenanceLine::of).toList();
    }

    @Operation(
            summary = "Set a maintenance window",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NewMaintenance.class))))
    @PostMapping(path = "/maintenance-windows", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MaintenanceLine set(Principal login, HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.of(BodyBytes.of(request), MAINTENANCE);
        SetMaintenance.Draft draft = new SetMaintenance.Draft(
                body.text("department"),
                body.text("service"),
                body.text("days"),
                body.text("weekday"),
                body.text("from"),
                body.text("until"),
                body.text("calendar"));
        body.check();
        return MaintenanceLine.of(as(login, () -> setting.set(draft)));
    }

    @Operation(summary = "End a maintenance window")
    @PostMapping("/maintenance-windows/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Principal login) {
        as(login, () -> {
            setting.end(id);
            return id;
        });
    }

    private static <T> T as(Principal login, java.util.function.Supplier<T> work) {
        return Acting.as(Actor.person(login.getName()), "rest", work);
    }

    /** What stands on the calendar; the title is null where it is kept from the reader. */
    @Schema(name = "ChangeCalendarEntry")
    record Line(
            @Schema(allowableValues = {"work", "freeze", "maintenance"}) String kind,
            Instant start,
            Instant end,
            String number,
            String title,
            String state,
            Set<String> departments,
            Set<String> services,
            Set<String> items) {

        static Line of(Entry entry) {
            boolean open = entry.readable();
            return new Line(
                    entry.kind(),
                    entry.start(),
                    entry.end(),
                    entry.number(),
                    entry.title(),
                    open ? entry.state() : null,
                    open ? entry.reach().departments() : Set.of(),
                    open ? entry.reach().services() : Set.of(),
                    open ? entry.reach().items() : Set.of());
        }
    }

    /** What is sent; nothing named means everything. */
    @Schema(name = "NewFreeze")
    record NewFreeze(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant start,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant end,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1_000) String reason,
            @Schema(description = "Ids, separated by commas") String departments,
            @Schema(description = "Names, separated by commas") String services,
            @Schema(description = "Codes of configuration items, separated by commas") String items) {}

    /** What is sent. */
    @Schema(name = "LiftedFreeze")
    record Lifting(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1_000) String reason) {}

    /** A freeze; touched names the planned work that it touches, in the answer to its declaration only. */
    @Schema(name = "Freeze")
    record FreezeLine(
            String id,
            Instant start,
            Instant end,
            String reason,
            Set<String> departments,
            Set<String> services,
            Set<String> items,
            String declaredBy,
            Instant declaredAt,
            String liftedBy,
            Instant liftedAt,
            String liftReason,
            List<String> touched) {

        static FreezeLine of(Freeze freeze, List<String> touched) {
            return new FreezeLine(
                    freeze.id(),
                    freeze.start(),
                    freeze.end(),
                    freeze.reason(),
                    freeze.reach().departments(),
                    freeze.reach().services(),
                    freeze.reach().items(),
                    freeze.by(),
                    freeze.at(),
                    freeze.liftedBy(),
                    freeze.liftedAt(),
                    freeze.liftReason(),
                    touched);
        }
    }

    /** What is sent: for a department or a service. */
    @Schema(name = "NewMaintenanceWindow")
    record NewMaintenance(
            String department,
            String service,
            @Schema(allowableValues = {"working", "non-working"}) String days,
            @Schema(description = "1 Monday to 7 Sunday; each if absent") String weekday,
            @Schema(example = "22:00") String from,
            @Schema(example = "04:00", description = "On the next day if it is not later") String until,
            @Schema(description = "Id of the calendar that knows working days and zone") String calendar) {}

    /** A maintenance window. */
    @Schema(name = "MaintenanceWindow")
    record MaintenanceLine(
            String id,
            String kind,
            String value,
            String days,
            Integer weekday,
            String from,
            String until,
            String calendar,
            String setBy,
            Instant setAt) {

        static MaintenanceLine of(MaintenanceWindow window) {
            return new MaintenanceLine(
                    window.id(),
                    window.kind(),
                    window.value(),
                    window.working() ? "working" : "non-working",
                    window.weekday() == null ? null : window.weekday().getValue(),
                    window.from().toString(),
                    window.until().toString(),
                    window.calendar(),
                    window.by(),
                    window.at());
        }
    }
}
