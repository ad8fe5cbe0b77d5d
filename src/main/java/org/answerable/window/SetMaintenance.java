package org.answerable.window;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.answerable.calendar.Calendars;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.Acting;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets when planned maintenance is done, and ends it (D-38). */
@Component
public class SetMaintenance {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int NAME = 200;
    private static final int SHORT = 64;

    private final MaintenanceWindows windows;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    SetMaintenance(MaintenanceWindows windows, Directory directory, Calendars calendars, Clock clock) {
        this.windows = windows;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * As somebody wrote it; every field may be null.
     *
     * @param days    {@code working} or {@code non-working}
     * @param weekday 1 Monday to 7 Sunday; empty for each
     * @param from    such as {@code 22:00}
     */
    public record Draft(
            String department,
            String service,
            String days,
            String weekday,
            String from,
            String until,
            String calendar) {}

    /**
     * Sets a window.
     *
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    @Transactional
    public MaintenanceWindow set(Draft draft) {
        FieldChecks checks = new FieldChecks();
        boolean service = present(draft.service());
        String value = checks.of(() -> service ? service(draft) : department(draft.department()));
        Boolean working = checks.of(() -> working(draft.days()));
        Optional<DayOfWeek> weekday = checks.of(() -> weekday(draft.weekday()));
        LocalTime from = checks.of(() -> time("from", draft.from()));
        LocalTime until = checks.of(() -> time("until", draft.until()));
        String calendar = checks.of(() -> calendar(draft.calendar()));
        checks.done();
        MaintenanceWindow window = new MaintenanceWindow(
                Ids.next(),
                service ? MaintenanceWindow.SERVICE : MaintenanceWindow.DEPARTMENT,
                value,
                working,
                weekday.orElse(null),
                from,
                until,
                calendar,
                Acting.actor().id(),
                clock.instant(),
                null,
                null);
        windows.insert(window);
        return window;
    }

    /**
     * Ends it.
     *
     * @throws NotFoundException if there is none of the id that holds
     */
    @Transactional
    public void end(String id) {
        if (!windows.end(id, Acting.actor().id(), clock.instant())) {
            throw new NotFoundException("There is no maintenance window " + id);
        }
    }

    private static boolean present(String written) {
        return written != null && !written.isBlank();
    }

    private static String service(Draft draft) {
        if (present(draft.department())) {
            throw WrittenField.refused("service", "department-or-service", "");
        }
        return WrittenField.required("service", draft.service(), NAME);
    }

    private String department(String written) {
        String id = WrittenField.required("department", written, SHORT);
        return directory
                .department(id)
                .filter(Department::active)
                .map(Department::id)
                .orElseThrow(() -> WrittenField.refused("department", "unknown-department", id));
    }

    private static Boolean working(String written) {
        return switch (String.valueOf(written)) {
            case "working" -> true;
            case "non-working" -> false;
            default -> throw WrittenField.refused("days", "choice", "working, non-working");
        };
    }

    private static Optional<DayOfWeek> weekday(String written) {
        try {
            return present(written) ? Optional.of(DayOfWeek.of(Integer.parseInt(written.strip()))) : Optional.empty();
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw WrittenField.refused("weekday", "choice", "1 … 7");
        }
    }

    private static LocalTime time(String field, String written) {
        try {
            return LocalTime.parse(WrittenField.required(field, written, SHORT), TIME);
        } catch (DateTimeException unreadable) {
            throw WrittenField.refused(field, "type", "22:00");
        }
    }

    private String calendar(String written) {
        String id = WrittenField.required("calendar", written, SHORT);
        if (!calendars.idsInForce(clock.instant()).contains(id)) {
            throw WrittenField.refused("calendar", "unknown-calendar", id);
        }
        return id;
    }
}
