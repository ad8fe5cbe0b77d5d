package org.answerable.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.LocalMoment;
import org.answerable.platform.WrittenField;

/** Reads a plan as people write it. */
final class PlanRules {

    /** How a moment is written, in the time zone of the department that plans. */
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_STEPS = 50;
    private static final int STEP = 200;
    private static final LocalMoment WRITTEN = new LocalMoment(MOMENT, "2026-01-31 22:00");

    private final Directory directory;
    private final ZoneId zone;
    private final Instant now;

    PlanRules(Directory directory, ZoneId zone, Instant now) {
        this.directory = directory;
        this.zone = zone;
        this.now = now;
    }

    /**
     * The plan, without number and author.
     *
     * @param emergency true if its window may be open already
     * @param decisionTime true if it needs a decision time; else an empty one means the end of the window
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    Plan plan(CaseId caseId, WrittenPlan written, boolean emergency, boolean decisionTime) {
        FieldChecks checks = new FieldChecks();
        Instant start = checks.of(() -> start(written.windowStart(), emergency));
        Instant end = checks.of(() -> after("windowEnd", moment("windowEnd", written.windowEnd()), start));
        Instant decideBy = checks.of(
                () -> decisionTime || written.decideBy() != null ? decideBy(written.decideBy(), start, end) : end);
        String check = checks.of(() -> WrittenField.required("check", written.check(), ChangeRules.LONG / 2));
        String backOut = checks.of(() -> WrittenField.required("backOut", written.backOut(), ChangeRules.LONG));
        String waiver =
                checks.of(() -> written.waiver() == null || written.waiver().isBlank()
                        ? null
                        : WrittenField.required("waiver", written.waiver(), ChangeRules.LONG / 4));
        checks.done();
        return new Plan(caseId, 0, start, end, decideBy, check, backOut, waiver, null, now);
    }

    private Instant start(String written, boolean emergency) {
        Instant start = emergency && (written == null || written.isBlank()) ? now : moment("windowStart", written);
        if (start.isBefore(now)) {
            throw WrittenField.refused("windowStart", "window-past", shown(now));
        }
        return start;
    }

    /** Until when work that is on its way goes on: until the end that it has, or a later one. */
    Instant laterEnd(String written, Instant end) {
        boolean asPlanned = written == null || written.isBlank();
        Instant later = asPlanned ? end : moment("windowEnd", written);
        if (later.isBefore(end)) {
            throw WrittenField.refused("windowEnd", "window-shorter", shown(end));
        }
        if (!later.isAfter(now)) {
            throw WrittenField.refused("windowEnd", "window-over", shown(later));
        }
        return later;
    }

    /** The moment at which to decide, within the window. */
    Instant decideBy(String written, Instant start, Instant end) {
        Instant moment = moment("decideBy", written);
        if (start != null && end != null && (!moment.isAfter(latest(start)) || moment.isAfter(end))) {
            throw WrittenField.refused("decideBy", "decide-outside", shown(latest(start)) + " … " + shown(end));
        }
        return moment;
    }

    private Instant latest(Instant start) {
        return start.isAfter(now) ? start : now;
    }

    private Instant after(String field, Instant moment, Instant earlier) {
        if (earlier != null && !moment.isAfter(earlier)) {
            throw WrittenField.refused(field, "window-order", shown(earlier));
        }
        return moment;
    }

    private Instant moment(String field, String written) {
        return WRITTEN.required(field, written, zone);
    }

    /** The moment as people of the zone write it. */
    String shown(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /**
     * The steps, one a line, such as {@code second-line; Stop the service}.
     *
     * @throws org.answerable.platform.InvalidInputException if there is none, there are more than 50, or a line names no active department or nothing to do
     */
    List<Step> steps(CaseId caseId, String written) {
        List<String> lines = WrittenField.required("steps", written, ChangeRules.LONG)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() > MOST_STEPS) {
            throw WrittenField.refused("steps", "too-many-lines", String.valueOf(MOST_STEPS));
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(step(caseId, steps.size() + 1, line));
        }
        return steps;
    }

    private Step step(CaseId caseId, int number, String line) {
        String[] parts = line.split("[;；]", 2);
        Optional<Department> department = directory.department(parts[0].strip()).filter(Department::active);
        if (parts.length < 2 || parts[1].isBlank() || department.isEmpty()) {
            throw WrittenField.refused("steps", "step-line", line.strip());
        }
        return new Step(
                caseId, number, department.get().id(), WrittenField.required("steps", parts[1], STEP), null, null);
    }
}
