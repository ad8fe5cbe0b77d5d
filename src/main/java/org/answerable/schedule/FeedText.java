package org.answerable.schedule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a feed as iCalendar (RFC 5545). Moments are in UTC, so that every program shows them in its own zone. */
public final class FeedText {

    private FeedText() {}

    /**
     * An event as it is written.
     *
     * @param url null for none
     */
    public record Event(Entry entry, String summary, String description, String category, String url) {}

    /** The calendar of the events. */
    public static String write(List<Event> events, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Answerable//Calendar of changes//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        events.forEach(event -> calendar.add(event(event, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(!events.isEmpty()).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is read or written but memory", impossible);
        }
        return text.toString();
    }

    private static VEvent event(Event event, Instant now) {
        Entry entry = event.entry();
        VEvent written = new VEvent(false);
        written.add(new Uid(entry.id() + "@answerable"));
        written.add(new DtStamp(now));
        written.add(new DtStart<>(entry.start()));
        written.add(new DtEnd<>(entry.end()));
        written.add(new Summary(event.summary()));
        written.add(new Description(event.description()));
        written.add(new Categories(event.category()));
        written.add(new Sequence(entry.sequence()));
        written.add(entry.called() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        Optional.ofNullable(entry.changedAt()).ifPresent(at -> written.add(new LastModified(at)));
        Optional.ofNullable(event.url()).ifPresent(url -> written.add(new Url(URI.create(url))));
        return written;
    }
}
