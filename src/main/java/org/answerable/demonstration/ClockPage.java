package org.answerable.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.answerable.platform.SpanText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which visitors of the demonstration let time pass. */
@Controller
@Profile("demonstration")
@RequestMapping("/demonstration/clock")
class ClockPage {

    private static final List<Long> STEPS = List.of(15L, 45L, 60L, 24 * 60L);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/London"));

    private final DemonstrationTime time;
    private final SpanText spans;

    ClockPage(DemonstrationTime time, SpanText spans) {
        this.time = time;
        this.spans = spans;
    }

    @GetMapping
    String show(Model page, Locale language) {
        Instant now = time.now();
        page.addAttribute(
                "zones", ZONES.stream().map(zone -> local(now, zone, language)).toList());
        page.addAttribute("steps", STEPS);
        page.addAttribute("longest", DemonstrationTime.LONGEST_STEP.toMinutes());
        return "demonstration/clock";
    }

    /** Moves the clock by whole minutes; a wrong number is said on the page and moves nothing. */
    @PostMapping
    String advance(@RequestParam String minutes, Locale language, RedirectAttributes next) {
        String number = minutes.strip();
        if (!number.matches("[0-9]{1,5}") || !isAllowed(Long.parseLong(number))) {
            next.addFlashAttribute("wrong", number);
            return "redirect:/demonstration/clock";
        }
        DemonstrationTime.Moved moved = time.advance(Duration.ofMinutes(Long.parseLong(number)));
        next.addFlashAttribute("moved", spans.of(moved.step(), language));
        next.addFlashAttribute("due", moved.due());
        return "redirect:/demonstration/clock";
    }

    private static boolean isAllowed(long minutes) {
        return minutes >= 1 && minutes <= DemonstrationTime.LONGEST_STEP.toMinutes();
    }

    private static LocalTime local(Instant now, ZoneId zone, Locale language) {
        return new LocalTime(
                zone.getDisplayName(TextStyle.FULL, language),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(now.atZone(zone)),
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(now.atZone(zone)));
    }

    /** The present time in one zone. */
    record LocalTime(String zone, String day, String time) {}
}
