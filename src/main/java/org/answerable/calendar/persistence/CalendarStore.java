package org.answerable.calendar.persistence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.HoursText;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.SpecialDay;
import org.answerable.calendar.persistence.CalendarMapper.DayRow;
import org.answerable.calendar.persistence.CalendarMapper.HeadRow;
import org.answerable.calendar.persistence.CalendarMapper.OpeningRow;
import org.springframework.stereotype.Component;

/** Versions of calendars in the tables. */
@Component
public class CalendarStore {

    private static final int ROWS_AT_ONCE = 500;

    private final CalendarMapper mapper;

    CalendarStore(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    /** The version, empty if there is none. */
    public Optional<CalendarVersion> find(String id, int version) {
        return Optional.ofNullable(mapper.selectHead(id, version)).map(this::whole);
    }

    /** All versions of the calendar without their hours and days, newest first; none if there is no such calendar. */
    public List<CalendarVersion> versions(String id) {
        return mapper.selectVersions(id).stream().map(CalendarStore::head).toList();
    }

    /** All versions of all calendars without their hours and days, by id, newest first. */
    public List<CalendarVersion> all() {
        return mapper.selectAll().stream().map(CalendarStore::head).toList();
    }

    /** All versions that keep days off in the week and have no special day in the year, without their hours and days. */
    public List<CalendarVersion> withoutHolidays(int year) {
        return mapper.selectWithoutDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(CalendarStore::head)
                .toList();
    }

    /**
     * Adds a version.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is such a version
     */
    public void insert(CalendarVersion added) {
        mapper.insertHead(new HeadRow(
                added.id(),
                added.version(),
                added.validFrom(),
                added.zone().getId(),
                added.nameEn(),
                added.nameZh(),
                added.savedAt(),
                added.savedBy(),
                added.reason()));
        mapper.insertOpenings(added.id(), added.version(), openings(added.week()));
        List<DayRow> days = added.days().stream().map(CalendarStore::row).toList();
        for (int from = 0; from < days.size(); from += ROWS_AT_ONCE) {
            mapper.insertDays(
                    added.id(), added.version(), days.subList(from, Math.min(days.size(), from + ROWS_AT_ONCE)));
        }
    }

    private CalendarVersion whole(HeadRow row) {
        Map<DayOfWeek, List<Opening>> week = mapper.selectOpenings(row.id(), row.version()).stream()
                .collect(Collectors.groupingBy(
                        opening -> DayOfWeek.of(opening.weekday()),
                        Collectors.mapping(OpeningRow::opening, Collectors.toList())));
        List<SpecialDay> days = mapper.selectDays(row.id(), row.version()).stream()
                .map(CalendarStore::day)
                .toList();
        return of(row, week, days);
    }

    private static CalendarVersion head(HeadRow row) {
        return of(row, Map.of(), List.of());
    }

    private static CalendarVersion of(HeadRow row, Map<DayOfWeek, List<Opening>> week, List<SpecialDay> days) {
        return new CalendarVersion(
                row.id(),
                row.version(),
                row.validFrom(),
                ZoneId.of(row.zone()),
                row.nameEn(),
                row.nameZh(),
                week,
                days,
                row.savedAt(),
                row.savedBy(),
                row.reason());
    }

    private static List<OpeningRow> openings(Map<DayOfWeek, List<Opening>> week) {
        return week.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(opening ->
                                new OpeningRow(day.getKey().getValue(), opening.fromMinute(), opening.toMinute())))
                .toList();
    }

    private static SpecialDay day(DayRow row) {
        DayOfWeek like = row.likeWeekday() == null ? null : DayOfWeek.of(row.likeWeekday());
        return new SpecialDay(row.onDate(), like, HoursText.read(row.hours()), row.name());
    }

    private static DayRow row(SpecialDay day) {
        return new DayRow(
                day.date(),
                day.like() == null ? null : day.like().getValue(),
                HoursText.write(day.hours()),
                day.name());
    }
}
