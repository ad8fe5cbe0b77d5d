package org.answerable.deadline.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.casefile.Profiles;
import org.answerable.deadline.model.LadderUse;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.usecase.ShowLadders;
import org.answerable.deadline.usecase.ShowLadders.Reaching;
import org.answerable.deadline.usecase.ShowLadders.Shown;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.Sentence;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.SpanText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The escalation ladders in plain words, version by version, and whom each rung would reach today. */
@Controller
class LadderPages {

    private static final String WORDS = "deadline.ladder.";
    private static final String SEPARATOR = " · ";

    private final ShowLadders ladders;
    private final Profiles profiles;
    private final Directory directory;
    private final MessageSource texts;
    private final SpanText spans;

    LadderPages(ShowLadders ladders, Profiles profiles, Directory directory, MessageSource texts) {
        this.ladders = ladders;
        this.profiles = profiles;
        this.directory = directory;
        this.texts = texts;
        this.spans = new SpanText(texts);
    }

    /** A rung in words; nobody: the names are empty. */
    record Row(String rung, String when, String who, String channel, boolean urgent, String repeat, String names) {}

    /** A ladder in words. */
    record Card(String name, List<Row> rows, List<String> uses, String problem) {}

    @GetMapping("/staff/ladders")
    String show(
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String department,
            Principal reader,
            Locale language,
            Model page) {
        List<Integer> versions = ladders.versions();
        int shown = version == null ? versions.get(0) : version;
        List<Department> all = ladders.departments();
        Department chosen = chosen(all, department, reader.getName());
        page.addAttribute("versions", versions);
        page.addAttribute("version", shown);
        page.addAttribute("newest", shown == versions.get(0));
        page.addAttribute("departments", all);
        page.addAttribute("department", chosen);
        List<Shown> found = ladders.of(shown, chosen);
        page.addAttribute("nobody", found.stream().anyMatch(LadderPages::findsNobody));
        page.addAttribute(
                "ladders", found.stream().map(ladder -> card(ladder, language)).toList());
        return "deadline/ladders";
    }

    /** The wanted department, else one of the reader's own, else the first. */
    private Department chosen(List<Department> all, String wanted, String reader) {
        if (wanted != null) {
            return all.stream()
                    .filter(department -> department.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("There is no active department " + wanted));
        }
        List<String> own = directory
                .person(reader)
                .map(Person::departments)
                .map(List::copyOf)
                .orElse(List.of());
        return all.stream()
                .filter(department -> own.contains(department.id()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("There is no active department."));
    }

    private static boolean findsNobody(Shown ladder) {
        return ladder.rungs().stream().anyMatch(rung -> rung.names().isEmpty());
    }

    private Card card(Shown ladder, Locale language) {
        return new Card(
                ladder.name(),
                ladder.rungs().stream().map(rung -> row(rung, language)).toList(),
                ladder.uses().stream().map(use -> use(use, language)).distinct().toList(),
                ladder.problem() == null ? null : problem(ladder.problem(), language));
    }

    private String problem(Sentence problem, Locale language) {
        return problem.in(key -> texts.getMessage(key, null, language), language);
    }

    private Row row(Reaching reaching, Locale language) {
        Rung rung = reaching.rung();
        return new Row(
                rung.key(),
                when(rung, language),
                who(rung.who(), language),
                texts.getMessage(WORDS + "channel." + rung.channel(), null, rung.channel(), language),
                rung.urgent(),
                rung.times() == 1 ? null : text(language, "repeat", spans.of(rung.repeat(), language), rung.times()),
                String.join(SEPARATOR, reaching.names()));
    }

    private String when(Rung rung, Locale language) {
        return switch (rung.when()) {
            case SHARE -> text(language, "when.share");
            case AT_DUE -> text(language, "when.at-due");
            case AFTER -> text(language, "when.after", spans.of(rung.after(), language));
        };
    }

    private String who(String who, Locale language) {
        String name = who.substring(who.indexOf(':') + 1);
        if (who.startsWith("role:")) {
            return text(language, "who.role", texts.getMessage("directory.role." + name, null, name, language));
        }
        if (who.startsWith("department:")) {
            return text(
                    language,
                    "who.department",
                    directory.department(name).map(Department::name).orElse(name));
        }
        return text(language, "who." + who);
    }

    /** Such as: Ride-hailing: first reply (warns at 50 %, 80 %). */
    private String use(LadderUse use, Locale language) {
        String kind = texts.getMessage("deadline.kind." + use.deadline(), null, use.deadline(), language);
        String named = use.profiles().stream()
                .map(key ->
                        profiles.of(key).map(profile -> profile.label(language)).orElse(key))
                .collect(Collectors.joining(SEPARATOR));
        String whose = use.profiles().isEmpty()
                ? text(language, "use.all")
                : use.but() ? text(language, "use.all-but", named) : named;
        return use.warn().isEmpty()
                ? text(language, "use", whose, kind)
                : text(language, "use.warned", whose, kind, shares(use.warn(), language));
    }

    private String shares(String warn, Locale language) {
        List<String> shares = new ArrayList<>();
        for (String share : warn.split(",")) {
            shares.add(Math.round(Double.parseDouble(share.strip()) * 100) + " %");
        }
        return String.join(SEPARATOR, shares);
    }

    private String text(Locale language, String key, Object... values) {
        return texts.getMessage(WORDS + key, values, language);
    }
}
