package org.answerable.change.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.change.Change;
import org.answerable.change.ChangeKinds;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.ChangeTemplates;
import org.answerable.change.ChangeTemplates.Template;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What there is to choose from when a change is asked for. Each choice says which others it fits, so that the page offers what the chosen
 * profile and kind take; without its script the page shows all, and the server refuses what does not fit.
 */
@Component
class ChangeChoices {

    private static final List<String> MODELS = List.of(Change.NORMAL, Change.EMERGENCY, Change.STANDARD);

    private final ChangeKinds kinds;
    private final ChangeTemplates templates;
    private final MessageSource texts;

    ChangeChoices(ChangeKinds kinds, ChangeTemplates templates, MessageSource texts) {
        this.kinds = kinds;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * One choice.
     *
     * @param of what it fits, separated by blanks: keys of profiles, or {@code profile/kind}; null: everything
     */
    public record Choice(String value, String label, String of) {}

    /** What the kinds of all profiles say, gathered choice by choice. */
    private static final class Fitting {

        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, Set<String>> of = new LinkedHashMap<>();

        void add(String value, String label, String fits) {
            labels.putIfAbsent(value, label);
            of.computeIfAbsent(value, first -> new LinkedHashSet<>()).add(fits);
        }

        List<Choice> choices() {
            return labels.entrySet().stream()
                    .map(one -> new Choice(one.getKey(), one.getValue(), String.join(" ", of.get(one.getKey()))))
                    .toList();
        }
    }

    /** Adds {@code kinds}, {@code models}, {@code templates} and {@code categories} to the page, these by the name of their kind, and {@code needClient}. */
    void offer(List<String> profiles, Locale language, Model page) {
        Fitting kindsTaken = new Fitting();
        Fitting standards = new Fitting();
        Map<String, Fitting> categories = new LinkedHashMap<>();
        List<String> needClient = new ArrayList<>();
        for (String profile : profiles) {
            for (Kind kind : kinds.of(profile)) {
                String pair = profile + '/' + kind.key();
                kindsTaken.add(kind.key(), kind.label(language), profile);
                Fitting about = categories.computeIfAbsent(kind.label(language), first -> new Fitting());
                kind.categories().forEach(key -> about.add(key, category(key, language), pair));
                if (kind.client()) {
                    needClient.add(pair);
                }
            }
            templates
                    .of(profile)
                    .forEach(one -> standards.add(one.key(), one.label(language), profile + '/' + one.kind()));
        }
        page.addAttribute("kinds", Map.of("", kindsTaken.choices()));
        page.addAttribute("templates", Map.of("", standards.choices()));
        page.addAttribute("models", Map.of("", models(standards, language)));
        page.addAttribute("needClient", String.join(" ", needClient));
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        categories.forEach((kind, about) -> groups.put(kind, about.choices()));
        page.addAttribute("categories", groups);
    }

    /** A standard change needs a template. */
    private List<Choice> models(Fitting standards, Locale language) {
        String withTemplate =
                standards.of.values().stream().flatMap(Set::stream).distinct().collect(Collectors.joining(" "));
        return MODELS.stream()
                .map(key -> new Choice(key, model(key, language), Change.STANDARD.equals(key) ? withTemplate : null))
                .toList();
    }

    /** The error with the names of what is allowed in place of its keys, as the page shows them. */
    FieldError named(FieldError error, List<String> profiles, Locale language) {
        if (!"not-allowed".equals(error.rule())) {
            return error;
        }
        Map<String, Kind> taken = kinds.ofAny(profiles);
        Map<String, String> standard = profiles.stream()
                .flatMap(profile -> templates.of(profile).stream())
                .collect(Collectors.toMap(Template::key, one -> one.label(language), (first, again) -> first));
        Function<String, String> name =
                switch (error.field()) {
                    case "kind" -> key -> taken.get(key).label(language);
                    case "template" -> standard::get;
                    case "category" -> key -> category(key, language);
                    case "model" -> key -> model(key, language);
                    default -> Function.identity();
                };
        String named = Arrays.stream(error.limit().split(", "))
                .filter(key -> !key.isEmpty())
                .map(name)
                .collect(Collectors.joining(", "));
        return new FieldError(error.field(), error.rule(), named);
    }

    private String category(String key, Locale language) {
        return texts.getMessage("change.category-name." + key, null, key, language);
    }

    private String model(String key, Locale language) {
        return texts.getMessage("change.model-name." + key, null, key, language);
    }
}
