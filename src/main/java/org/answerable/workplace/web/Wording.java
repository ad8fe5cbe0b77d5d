package org.answerable.workplace.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.springframework.context.MessageSource;

/** Turns what is stored into what one reader reads: the reader's language and zone, names instead of ids. One per request. */
public final class Wording {

    private static final int MINUTES_PER_HOUR = 60;

    private final MessageSource messages;
    private final Directory directory;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> people = new HashMap<>();
    private Map<String, String> departments;

    Wording(MessageSource messages, Directory directory, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.directory = directory;
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The text of the key with its places filled in. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A subject as shown; of a confidential case that is kept from the reader (null) only that it is one. */
    public String subject(String subject) {
        return subject == null ? text(Confidentiality.TITLE) : subject;
    }

    /** The text of the first key that exists, without filling in; null if none does. */
    String firstOf(String... keys) {
        for (String key : keys) {
            String text = messages.getMessage(key, null, null, locale);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The label of a stored key such as a state; the key in words where nobody wrote one. */
    public String label(String sort, String key) {
        if (key == null) {
            return null;
        }
        String text = firstOf(
                "workplace." + sort + "." + key, "complaint." + sort + "." + key, "deadline." + sort + "." + key);
        if (text == null && "deadline".equals(sort)) {
            text = capitalised(firstOf("deadline.kind." + key));
        }
        return text == null ? inWords(key) : text;
    }

    private static String capitalised(String text) {
        return text == null || text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A key such as {@code first-reply} as words: "First reply". */
    static String inWords(String key) {
        String words = key.replace('-', ' ').replace('_', ' ').replace('.', ' ');
        return capitalised(words);
    }

    /** The moment as the tracking page writes it, so that staff and complainants speak of the same text. */
    public String at(Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ofPattern(text("complaint.pattern.moment"), locale)
                        .withZone(zone)
                        .format(instant);
    }

    /** A day, as {@code 28 November 2026}. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("notification.pattern.day"), locale));
    }

    /** The two largest units, such as "2 d 3 h"; less than a minute is "less than a minute". */
    String length(Duration duration) {
        long minutes = duration.abs().toMinutes();
        long days = duration.abs().toDays();
        if (days > 0) {
            return two("days", days, "hours", duration.abs().toHoursPart());
        }
        if (minutes >= MINUTES_PER_HOUR) {
            return two(
                    "hours", duration.abs().toHours(), "minutes", duration.abs().toMinutesPart());
        }
        return minutes == 0 ? text("workplace.time.moment") : text("workplace.time.minutes", minutes);
    }

    private String two(String large, long number, String small, long rest) {
        return rest == 0
                ? text("workplace.time." + large, number)
                : text("workplace.time." + large + "-" + small, number, rest);
    }

    public String department(String id) {
        if (id == null) {
            return null;
        }
        if (departments == null) {
            departments = directory.departments().stream().collect(Collectors.toMap(Department::id, this::named));
        }
        String name = departments.get(id);
        return name == null ? role(id) : name;
    }

    /** A supplier is called one wherever it stands among departments. */
    private String named(Department department) {
        return department.supplier() ? text("workplace.supplier", department.name()) : department.name();
    }

    /** Work may be offered to a role in place of a department, such as the approval of money to managers. */
    private String role(String group) {
        return Stream.of(Role.values())
                .map(Role::groupId)
                .filter(group::equals)
                .findFirst()
                .map(id -> text("directory.role." + id))
                .orElse(group);
    }

    String departments(List<String> ids) {
        return ids.stream().map(this::department).collect(Collectors.joining(" · "));
    }

    public String person(String id) {
        return id == null
                ? null
                : people.computeIfAbsent(id, key -> directory
                        .person(key)
                        .map(Person::name)
                        .or(() -> directory.department(key).map(Department::name))
                        .orElse(key));
    }

    /** Who acted, in words. */
    String actor(String kind, String id) {
        return switch (kind) {
            case "person" -> person(id);
            case "party" -> text("workplace.actor.party");
            default -> text("workplace.actor.system");
        };
    }
}
