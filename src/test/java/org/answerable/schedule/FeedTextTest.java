package org.answerable.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.answerable.window.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the feed writes is read by the strict parser, and says the same. */
@Isolated
class FeedTextTest {

    private static final Instant START = Instant.parse("2026-12-01T22:00:00Z");

    @Test
    void theStrictParserReadsCommasLinesAndChinese() throws Exception {
        String summary = "CR-2026-000001 · 更换磁盘; step 1, then \"2\" \\ end";
        String text = FeedText.write(
                List.of(
                        new FeedText.Event(
                                entry("a", true, 2),
                                summary,
                                "Second line, 二线\nScheduled",
                                "Change",
                                "http://localhost/staff/cases/CR-2026-000001"),
                        new FeedText.Event(entry("b", false, 3), "封网期".repeat(60), "", "Freeze", null)),
                START);
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 220);
        Calendar calendar = strictly(text);
        calendar.validate(true);
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.UID)).isEqualTo("a@answerable");
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo(summary);
        assertThat(value(events.get(0), Property.DESCRIPTION)).isEqualTo("Second line, 二线\nScheduled");
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20261201T220000Z");
        assertThat(value(events.get(0), Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(events.get(0), Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(events.get(1), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events.get(1), Property.SUMMARY)).isEqualTo("封网期".repeat(60));
    }

    @Test
    void anEmptyCalendarIsReadAsWell() throws Exception {
        assertThat(strictly(FeedText.write(List.of(), START)).getComponents()).isEmpty();
    }

    private static Calendar strictly(String text) throws Exception {
        List<String> hints = List.of(CompatibilityHints.KEY_RELAXED_PARSING, CompatibilityHints.KEY_RELAXED_UNFOLDING);
        hints.forEach(hint -> CompatibilityHints.setHintEnabled(hint, false));
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } finally {
            hints.forEach(CompatibilityHints::clearHintEnabled);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Entry entry(String id, boolean called, int sequence) {
        return new Entry(
                id,
                Entry.WORK,
                "CR-2026-000001",
                true,
                "x",
                "scheduled",
                "change-request",
                START,
                START.plusSeconds(3_600),
                Reach.EVERYTHING,
                called,
                sequence,
                START);
    }
}
