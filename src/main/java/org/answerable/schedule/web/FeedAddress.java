package org.answerable.schedule.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.directory.Person;
import org.answerable.platform.web.AddressLimit;
import org.answerable.schedule.Entry;
import org.answerable.schedule.FeedLinks;
import org.answerable.schedule.FeedText;
import org.answerable.schedule.FeedText.Event;
import org.answerable.schedule.ReadSchedule;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The feed that calendar programs fetch; the secret in the address is the right, what it shows is what its person may see now. */
@Controller
class FeedAddress {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final FeedLinks links;
    private final ReadSchedule schedule;
    private final Readers readers;
    private final AddressLimit limit;
    private final Clock clock;

    FeedAddress(
            FeedLinks links,
            ReadSchedule schedule,
            Readers readers,
            @Value("${answerable.intake.per-minute:30}") int perMinute,
            Clock clock) {
        this.links = links;
        this.schedule = schedule;
        this.readers = readers;
        this.limit = new AddressLimit(perMinute);
        this.clock = clock;
    }

    @GetMapping("/calendar-feeds/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request) {
        limit.count(request);
        Person person = links.person(token);
        Wording words = readers.wording(readers.of(person::id), person.language());
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Instant now = clock.instant();
        String text = FeedText.write(
                schedule.feed(now.minus(BACK), now.plus(AHEAD), person.id()).stream()
                        .map(entry -> event(entry, words, base))
                        .toList(),
                now);
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static Event event(Entry entry, Wording words, String base) {
        boolean link = entry.number() != null && entry.readable();
        String description = Stream.of(ScheduleWords.where(entry, words), ScheduleWords.state(entry, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Event(
                entry,
                ScheduleWords.title(entry, words),
                description,
                words.text("schedule.kind." + entry.kind()),
                link ? base + "/staff/cases/" + entry.number() : null);
    }
}
