package org.answerable.workplace.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseStages;
import org.answerable.casefile.Profile;
import org.answerable.complaint.ComplaintCatalogue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of what the tables define: profiles and categories; and the choices of the lists' forms. */
@Component
public class Labels {

    static final List<String> SEVERITIES = List.of("simple", "general", "major", "urgent");

    private final ComplaintCatalogue catalogue;
    private final List<CaseCategories> others;
    private final CaseStages stages;
    private final MessageSource messages;

    Labels(ComplaintCatalogue catalogue, List<CaseCategories> others, CaseStages stages, MessageSource messages) {
        this.catalogue = catalogue;
        this.others = others;
        this.messages = messages;
        this.stages = stages;
    }

    /** The kinds of case to choose from, key to label. */
    public Map<String, String> kinds(Wording words) {
        return labelled(Arrays.stream(CaseKind.values()).map(CaseKind::key).toList(), "case-kind", words);
    }

    /** The severities to choose from, key to label. */
    Map<String, String> severities(Wording words) {
        return labelled(SEVERITIES, "severity", words);
    }

    /** The states to choose from, key to label. */
    Map<String, String> states(Wording words) {
        return labelled(stages.keys(), "state", words);
    }

    /** The categories of the profile, or of all profiles if none is chosen, key to label. */
    Map<String, String> categories(String profile, Locale locale) {
        Map<String, String> categories = new LinkedHashMap<>();
        boolean any = profile == null || profile.isBlank();
        catalogue.profiles().stream()
                .map(Profile::key)
                .filter(key -> any || key.equals(profile))
                .flatMap(key -> catalogue.categories(key).stream())
                .forEach(category -> categories.putIfAbsent(category.key(), category.label(locale)));
        others.forEach(flow -> flow.categories(any ? null : profile)
                .forEach(key -> categories.computeIfAbsent(key, unnamed -> name(flow, key, locale))));
        return categories;
    }

    public List<String> profileKeys() {
        return catalogue.profiles().stream().map(Profile::key).toList();
    }

    List<String> categoryKeys() {
        return Stream.concat(
                        profileKeys().stream().flatMap(key -> catalogue.categoryKeys(key).stream()),
                        others.stream().flatMap(flow -> flow.categories(null).stream()))
                .distinct()
                .toList();
    }

    private static Map<String, String> labelled(List<String> keys, String sort, Wording words) {
        Map<String, String> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key, words.label(sort, key)));
        return labels;
    }

    /** The profiles to choose from, key to label. */
    public Map<String, String> profiles(Locale locale) {
        Map<String, String> profiles = new LinkedHashMap<>();
        catalogue.profiles().forEach(profile -> profiles.put(profile.key(), profile.label(locale)));
        return profiles;
    }

    /** The profile's name; its key in words where the tables do not know it any more. */
    public String profile(String key, Locale locale) {
        return catalogue.profile(key).map(profile -> profile.label(locale)).orElse(Wording.inWords(key));
    }

    /** The category's name on the profile's list of complaints, else in the flow that has it, else its key in words; null for none. */
    String category(String profile, String key, Locale locale) {
        return key == null
                ? null
                : catalogue
                        .category(profile, key)
                        .map(category -> category.label(locale))
                        .orElseGet(() -> otherwise(key, locale));
    }

    private String otherwise(String key, Locale locale) {
        return others.stream()
                .map(flow -> messages.getMessage(flow.texts() + key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Wording.inWords(key));
    }

    private String name(CaseCategories flow, String key, Locale locale) {
        return messages.getMessage(flow.texts() + key, null, Wording.inWords(key), locale);
    }
}
