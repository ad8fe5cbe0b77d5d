package org.answerable.window.persistence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.MaintenanceWindows;
import org.answerable.window.persistence.WindowMapper.MaintenanceRow;
import org.springframework.stereotype.Component;

/** Maintenance windows in their table. */
@Component
class StoredMaintenance implements MaintenanceWindows {

    private static final String WORKING = "working";
    private static final int MOST = 200;

    private final WindowMapper mapper;

    StoredMaintenance(WindowMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(MaintenanceWindow window) {
        mapper.insertMaintenance(new MaintenanceRow(
                window.id(),
                window.kind(),
                window.value(),
                window.working() ? WORKING : "non-working",
                window.weekday() == null ? null : window.weekday().getValue(),
                window.from().toString(),
                window.until().toString(),
                window.calendar(),
                window.by(),
                window.at(),
                window.endedBy(),
                window.endedAt()));
    }

    @Override
    public boolean end(String id, String by, Instant at) {
        return mapper.updateEnded(id, by, at) > 0;
    }

    @Override
    public List<MaintenanceWindow> holding() {
        return mapper.selectHolding().stream().map(StoredMaintenance::window).toList();
    }

    @Override
    public List<MaintenanceWindow> history() {
        return mapper.selectHistory(MOST).stream()
                .map(StoredMaintenance::window)
                .toList();
    }

    private static MaintenanceWindow window(MaintenanceRow row) {
        return new MaintenanceWindow(
                row.id(),
                row.kind(),
                row.scopeValue(),
                WORKING.equals(row.dayKind()),
                row.weekDay() == null ? null : DayOfWeek.of(row.weekDay()),
                LocalTime.parse(row.timeFrom()),
                LocalTime.parse(row.timeUntil()),
                row.calendarId(),
                row.setBy(),
                row.setAt(),
                row.endedBy(),
                row.endedAt());
    }
}
