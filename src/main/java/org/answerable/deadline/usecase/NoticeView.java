package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.StepNotice;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.notification.Notices;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.SpanText;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows notices on pages, in the reader's zone. */
@Component
@Transactional(readOnly = true)
public class NoticeView {

    private final Notices notices;
    private final DeadlineMapper deadlines;
    private final CaseFiles caseFiles;
    private final NoticeWords words;
    private final Directory directory;
    private final MessageSource texts;
    private final Clock clock;

    NoticeView(
            Notices notices,
            DeadlineMapper deadlines,
            CaseFiles caseFiles,
            NoticeWords words,
            Directory directory,
            MessageSource texts,
            Clock clock) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.words = words;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The notice as it stands now.
     *
     * @throws NotFoundException if there is none
     */
    public Shown of(String noticeId, Locale language) {
        Notices.Told told = notices.told(noticeId).orElseThrow(() -> new NotFoundException("There is no such notice."));
        return all(List.of(told), language).get(0);
    }

    /** The newest notices to the person or department, those before the id (null for the first page). */
    public List<Shown> to(String readerId, String before, int limit, Locale language) {
        return all(notices.toReader(readerId, before, limit), language);
    }

    private List<Shown> all(List<Notices.Told> found, Locale language) {
        Map<String, Promise> promises = new HashMap<>();
        if (!found.isEmpty()) {
            deadlines
                    .selectByIds(found.stream()
                            .map(told -> told.notice().matter())
                            .distinct()
                            .toList())
                    .forEach(promise -> promises.put(promise.id(), promise));
        }
        Map<CaseId, CaseFile> cases = caseFiles.all(
                found.stream().map(told -> told.notice().caseId()).distinct().toList());
        List<Shown> shown = new ArrayList<>();
        for (Notices.Told told : found) {
            Promise promise = promises.get(told.notice().matter());
            if (promise != null) {
                shown.add(shown(told, promise, cases.get(told.notice().caseId()), language));
            }
        }
        return shown;
    }

    private Shown shown(Notices.Told told, Promise promise, CaseFile caseFile, Locale language) {
        ZoneId zone = zone(told.notice().recipientId());
        Instant due = promise.view().due();
        String kind = texts.getMessage(NoticeWords.kind(promise.view().kind()), language);
        boolean running = promise.open() && due != null;
        Map<String, Object> values = running
                ? words.of(promise, StepNotice.read(told.notice().about()), caseFile, clock.instant())
                : Map.of();
        return new Shown(
                told.notice().id(),
                caseFile.number(),
                running ? texts.getMessage((MessageSourceResolvable) values.get("headline"), language) : kind,
                due == null ? null : moment(due, zone, language),
                Boolean.TRUE.equals(values.get("late")),
                running ? new SpanText(texts).of((Duration) values.get("span"), language) : null,
                promise.terms().legal(),
                promise.open(),
                promise.climbing().silentUntil() == null
                        ? null
                        : moment(promise.climbing().silentUntil(), zone, language),
                told.answer(),
                told.fate(),
                moment(told.left() == null ? told.since() : told.left(), zone, language),
                zone);
    }

    private ZoneId zone(String readerId) {
        return directory
                .person(readerId)
                .map(Person::zone)
                .or(() -> directory.department(readerId).map(Department::zone))
                .orElse(ZoneOffset.UTC);
    }

    private String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(texts.getMessage("deadline.pattern.moment", null, language), language)
                .format(instant.atZone(zone));
    }

    /**
     * A notice as a page shows it.
     *
     * @param span        time left, or by how much it is late; null once it is settled or while it is paused
     * @param open        true until the deadline is settled
     * @param silentUntil until when somebody promised to see to it, or null
     * @param answer      what the reader answered last, or null
     * @param at          when the reader was told
     */
    public record Shown(
            String id,
            String number,
            String headline,
            String due,
            boolean late,
            String span,
            boolean legal,
            boolean open,
            String silentUntil,
            String answer,
            String fate,
            String at,
            ZoneId zone) {}
}
