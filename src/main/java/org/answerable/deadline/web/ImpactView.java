package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.answerable.calendar.Impact.Effect;
import org.answerable.calendar.Impact.Move;
import org.answerable.deadline.usecase.FollowVersion.Outcome;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.SpanText;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows which open deadlines would move under a later version, in the reader's words; its owner decides there. */
@Component
class ImpactView {

    static final String PAGE = "deadline/impact";

    private final Directory directory;
    private final MessageSource texts;
    private final SpanText spans;

    ImpactView(Directory directory, MessageSource texts, SpanText spans) {
        this.directory = directory;
        this.texts = texts;
        this.spans = spans;
    }

    /** A deadline that would move. */
    record Shown(String number, String kind, String from, String to) {}

    /**
     * What has got another version.
     *
     * @param what    {@code calendar} or {@code policy}: whose texts are shown
     * @param address the page's own
     */
    record Subject(String what, String address, String version) {}

    /** Who reads. */
    record To(String person, Locale language) {}

    /** Fills the page with a part of what would move. */
    void show(Model page, Subject subject, String after, Effect effect, To reader) {
        ZoneId zone = directory.person(reader.person()).map(Person::zone).orElse(ZoneOffset.UTC);
        Locale language = reader.language();
        DateTimeFormatter moments = DateTimeFormatter.ofPattern(
                        texts.getMessage("deadline.pattern.moment", null, language), language)
                .withZone(zone);
        page.addAttribute("what", subject.what());
        page.addAttribute("address", subject.address());
        page.addAttribute("version", subject.version());
        page.addAttribute("after", after);
        page.addAttribute("effect", effect);
        page.addAttribute(
                "moves",
                effect.moves().stream()
                        .map(move -> shown(move, moments, language))
                        .toList());
    }

    private Shown shown(Move move, DateTimeFormatter moments, Locale language) {
        return new Shown(
                move.number(),
                texts.getMessage("deadline.kind." + move.kind(), null, move.kind(), language),
                at(move.from(), move.leftFrom(), moments, language),
                at(move.to(), move.leftTo(), moments, language));
    }

    private String at(Instant due, Duration left, DateTimeFormatter moments, Locale language) {
        if (due != null) {
            return moments.format(due);
        }
        return left == null
                ? texts.getMessage("deadline.impact.no-figure", null, language)
                : texts.getMessage("deadline.impact.paused", new Object[] {spans.of(left, language)}, language);
    }

    /**
     * Carries a decision out and tells what was done, or what is wrong with the reason.
     *
     * @return where the next part begins
     */
    String decide(Model page, HttpServletResponse response, boolean apply, String after, Supplier<Outcome> work) {
        String next = after;
        try {
            Outcome outcome = work.get();
            page.addAttribute("outcome", outcome);
            page.addAttribute("decision", apply ? "apply" : "leave");
            next = outcome.next();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("wrong", refused.errors().get(0).field());
        }
        return next;
    }
}
