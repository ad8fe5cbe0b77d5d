package org.answerable.workplace.web;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseSearch;
import org.answerable.casefile.CaseSearch.Filter;
import org.answerable.casefile.CaseSearch.Found;
import org.answerable.casefile.CaseSearch.Page;
import org.answerable.directory.Directory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases that the reader may open, newest first. */
@Controller
class CaseListPage {

    private static final int PAGE = 50;

    private final CaseSearch search;
    private final CaseAccess access;
    private final Directory directory;
    private final Readers readers;
    private final Labels labels;

    CaseListPage(CaseSearch search, CaseAccess access, Directory directory, Readers readers, Labels labels) {
        this.search = search;
        this.access = access;
        this.directory = directory;
        this.readers = readers;
        this.labels = labels;
    }

    /**
     * What the form asks for; blank fields filter nothing.
     *
     * @param open {@code open}, {@code closed} or blank
     * @param from first day of receipt, in the reader's zone
     * @param to   last day of receipt, in the reader's zone
     */
    record Query(
            String number,
            String state,
            String department,
            String profile,
            String open,
            @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            String cursor) {

        Filter filter(ZoneId zone) {
            Boolean wanted = open == null || open.isBlank() ? null : Boolean.valueOf("open".equals(open));
            Instant start = from == null ? null : from.atStartOfDay(zone).toInstant();
            Instant end = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
            return new Filter(number, null, state, department, profile, wanted, start, end);
        }

        /** The address of the page that begins at the cursor, with the same filter. */
        String at(String next) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/staff/cases");
            Map<String, Object> filled = new LinkedHashMap<>();
            filled.put("number", number);
            filled.put("state", state);
            filled.put("department", department);
            filled.put("profile", profile);
            filled.put("open", open);
            filled.put("from", from);
            filled.put("to", to);
            filled.put("cursor", next);
            filled.forEach((name, value) -> {
                if (value != null && !value.toString().isBlank()) {
                    address.queryParam(name, value);
                }
            });
            return address.encode().toUriString();
        }
    }

    /** A case in the list. */
    record Row(
            String number,
            String subject,
            String state,
            boolean open,
            String profile,
            String category,
            String department,
            String person,
            String received,
            String iso) {}

    @GetMapping("/staff/cases")
    String show(@ModelAttribute("query") Query query, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        Page page = search.find(query.filter(reader.zone()), access.scope(reader.id()), query.cursor(), PAGE);
        model.addAttribute("query", query);
        model.addAttribute(
                "rows",
                page.cases().stream().map(found -> row(found, words, locale)).toList());
        model.addAttribute("next", page.next() == null ? null : query.at(page.next()));
        model.addAttribute("first", query.cursor() == null ? null : query.at(null));
        model.addAttribute("states", labels.states(words));
        model.addAttribute("profiles", labels.profiles(locale));
        model.addAttribute("departments", directory.departments());
        model.addAttribute("zone", reader.zone().getId());
        return "workplace/cases";
    }

    private Row row(Found found, Wording words, Locale locale) {
        return new Row(
                found.number(),
                found.subject(),
                words.label("state", found.state()),
                found.closedAt() == null,
                labels.profile(found.profile(), locale),
                labels.category(found.profile(), found.category(), locale),
                words.department(found.ownerDepartment()),
                words.person(found.ownerPerson()),
                words.at(found.receivedAt()),
                found.receivedAt().toString());
    }
}
