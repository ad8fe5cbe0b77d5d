package org.answerable.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.deadline.DeadlineExplanation.Counts;
import org.answerable.deadline.DeadlineExplanation.Item;
import org.answerable.deadline.DeadlineExplanation.Share;
import org.answerable.deadline.DeadlineExplanation.Whose;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.SpanText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An explanation in one reader's words: language, zone, names instead of ids. Times and lengths are cut to whole seconds. */
@Component
public class ExplanationWords {

    private final MessageSource texts;
    private final Directory directory;

    ExplanationWords(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** For staff: rule and version, start, limit, sum, due time, and who had how much of it. */
    public List<String> full(DeadlineExplanation explained, Locale language, ZoneId zone) {
        Voice voice = new Voice(language, zone);
        List<String> said = new ArrayList<>();
        said.add(voice.say(
                "rule", kind(explained, language), explained.source(), voice.versioned(explained.policyVersion())));
        said.add(voice.say(explained.legal() ? "clock-legal" : "clock", voice.versioned(explained.clock())));
        said.add(voice.say("start", voice.at(explained.started())));
        said.add(limit(explained, voice));
        said.add(voice.say(
                "sum",
                voice.at(explained.until()),
                exact(explained.counted()),
                exact(explained.closed()),
                exact(explained.paused())));
        said.add(outcome(explained, voice));
        corrected(explained, voice).ifPresent(said::add);
        explained.shares().forEach(share -> said.add(share(share, voice)));
        return List.copyOf(said);
    }

    /** For the complainant: since when, how much time, how long it rested, until when; nothing of who had it. */
    public List<String> brief(DeadlineExplanation explained, Locale language, ZoneId zone) {
        Voice voice = new Voice(language, zone);
        List<String> said = new ArrayList<>();
        said.add(voice.say("start", voice.at(explained.started())));
        if (explained.limit() != null) {
            said.add(voice.say(closesEver(explained) ? "brief-hours" : "brief-always", exact(explained.limit())));
        }
        if (!explained.paused().isZero()) {
            said.add(voice.say("brief-rested", exact(explained.paused())));
        }
        if (explained.extensions() > 0) {
            said.add(voice.say("brief-extended", explained.extensions()));
        }
        said.add(outcome(explained, voice));
        corrected(explained, voice).ifPresent(said::add);
        return List.copyOf(said);
    }

    /** A stretch as a line of a table. */
    public Line line(Item item, Locale language, ZoneId zone) {
        Voice voice = new Voice(language, zone);
        return new Line(
                voice.at(item.from()),
                voice.at(item.to()),
                exact(item.length()),
                voice.say("counts." + item.counts().name().toLowerCase(Locale.ROOT)),
                whose(item.whose(), item.department(), item.supplier(), voice),
                item.counts() == Counts.COUNTED,
                item.afterDue());
    }

    private static boolean closesEver(DeadlineExplanation explained) {
        return !explained.closed().isZero()
                || explained.ahead().stream().anyMatch(item -> item.counts() == Counts.CLOSED);
    }

    private static String limit(DeadlineExplanation explained, Voice voice) {
        if (explained.limit() == null) {
            return voice.say("no-figure");
        }
        return explained.extensions() == 0
                ? voice.say("limit", voice.limit(explained.limitText()), exact(explained.limit()))
                : voice.say(
                        "limit-extended",
                        voice.limit(explained.limitText()),
                        explained.extensions(),
                        exact(explained.granted()),
                        exact(explained.limit()));
    }

    private static String outcome(DeadlineExplanation explained, Voice voice) {
        if (explained.limit() == null) {
            return voice.say("without");
        }
        if (!explained.late().isZero()) {
            return voice.say("late", exact(explained.limit()), voice.at(explained.due()), exact(explained.late()));
        }
        String left = exact(explained.left());
        if (explained.due() == null) {
            return voice.say("resting", exact(explained.limit()), exact(explained.counted()), left);
        }
        return voice.say(
                explained.ahead().isEmpty() ? "ended" : "left",
                exact(explained.limit()),
                exact(explained.counted()),
                left,
                voice.at(explained.due()));
    }

    private static Optional<String> corrected(DeadlineExplanation explained, Voice voice) {
        return Optional.ofNullable(explained.corrected())
                .map(verdict -> voice.say("corrected-" + verdict.name().toLowerCase(Locale.ROOT)));
    }

    private String share(Share share, Voice voice) {
        return voice.say(
                "share",
                whose(share.whose(), share.department(), share.supplier(), voice),
                exact(share.counted()),
                exact(share.closed()),
                exact(share.paused()),
                exact(share.late()));
    }

    private String whose(Whose whose, String department, String supplier, Voice voice) {
        if (whose == Whose.DEPARTMENT) {
            return name(department);
        }
        return whose == Whose.SUPPLIER && supplier != null
                ? voice.say("whose.supplier-named", name(supplier))
                : voice.say("whose." + whose.name().toLowerCase(Locale.ROOT));
    }

    private String name(String department) {
        return directory.department(department).map(Department::name).orElse(department);
    }

    /** The name of the kind of deadline. */
    public String kind(DeadlineExplanation explained, Locale language) {
        return texts.getMessage("deadline.kind." + explained.kind(), null, explained.kind(), language);
    }

    /** Hours, minutes and seconds, such as {@code 7:30:00}, to add up with a pencil. */
    private static String exact(Duration length) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    /**
     * A stretch in words.
     *
     * @param counts   what it meant for the clock
     * @param counted  true if the clock ran
     * @param afterDue true once the promise was broken
     */
    public record Line(
            String from, String to, String length, String counts, String whose, boolean counted, boolean afterDue) {}

    /** Says things to one reader. */
    private final class Voice {

        private final Locale language;
        private final DateTimeFormatter moments;

        Voice(Locale language, ZoneId zone) {
            this.language = language;
            this.moments = DateTimeFormatter.ofPattern(
                            texts.getMessage("deadline.pattern.second", null, language), language)
                    .withZone(zone);
        }

        String say(String key, Object... values) {
            return texts.getMessage("deadline.explained." + key, values, language);
        }

        String at(Instant instant) {
            return moments.format(instant);
        }

        /** A name with its version, such as {@code deadline-policy:3}. */
        String versioned(String named) {
            int border = named.lastIndexOf(':');
            return border < 0 ? named : say("version", named.substring(0, border), named.substring(border + 1));
        }

        /** A limit as the table has it; a length that words can say exactly, in words. */
        String limit(String written) {
            try {
                Duration length = Duration.parse(written);
                boolean sayable = length.toSecondsPart() == 0 && length.toNanosPart() == 0;
                return sayable ? new SpanText(texts).inHours(length, language) : written;
            } catch (DateTimeParseException inWords) {
                return written;
            }
        }
    }
}
