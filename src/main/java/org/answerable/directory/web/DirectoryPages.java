package org.answerable.directory.web;

import java.security.Principal;
import java.text.Collator;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.directory.Change;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.KnownCalendars;
import org.answerable.directory.Person;
import org.answerable.directory.persistence.DirectoryStore;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of departments and of people share: choices, names, sentences for refusals, the history. */
@Component
class DirectoryPages {

    /** Regional zones only: the others are old names and fixed offsets, wrong twice a year. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Directory directory;
    private final DirectoryStore store;
    private final KnownCalendars calendars;
    private final ProblemTexts texts;

    DirectoryPages(Directory directory, DirectoryStore store, KnownCalendars calendars, ProblemTexts texts) {
        this.directory = directory;
        this.store = store;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** All people, in the reader's alphabet. */
    List<Person> people(Locale language) {
        return sorted(directory.people(), language);
    }

    /** These people, in the reader's alphabet. */
    List<Person> sorted(List<Person> people, Locale language) {
        return people.stream()
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(language)))
                .toList();
    }

    /** Departments and people in the reader's alphabet, and what else can be chosen. */
    void choices(Model page, Locale language) {
        List<Department> departments = directory.departments().stream()
                .sorted(Comparator.comparing(Department::name, Collator.getInstance(language)))
                .toList();
        List<Person> people = people(language);
        page.addAttribute("departments", departments);
        page.addAttribute("people", people);
        page.addAttribute("departmentNames", names(departments, Department::id, Department::name));
        page.addAttribute("personNames", names(people, Person::id, Person::name));
        page.addAttribute("zones", ZONES);
        page.addAttribute("languages", LANGUAGES);
        page.addAttribute("calendars", calendars.ids());
    }

    /** Who changed what, newest first, in the reader's zone. */
    void history(Model page, Change.Subject subject, String id, Principal reader) {
        DateTimeFormatter time = MINUTES.withZone(
                directory.person(reader.getName()).map(Person::zone).orElse(ZoneOffset.UTC));
        page.addAttribute(
                "history",
                store.changesOf(subject, id).stream()
                        .map(change -> new Line(time.format(change.at()), change.by(), change.fields()))
                        .toList());
    }

    /** The sentence beside each wrong field. */
    Map<String, String> sentences(List<FieldError> errors, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), texts.sentence(error, language)));
        return sentences;
    }

    private static <T> Map<String, String> names(List<T> all, Function<T, String> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name));
    }

    /** One change, as shown. */
    record Line(String at, String by, List<String> fields) {}
}
