package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.complaint.ComplaintCatalogue;
import org.springframework.stereotype.Component;

/** Names of what the tables define: profiles and categories; and the choices of the lists' forms. */
@Component
class Labels {

    private static final List<String> STATES = List.of(
            "received",
            "triage",
            "first-reply",
            "in-work",
            "waiting-complainant",
            "drafting",
            "checking",
            "deciding",
            "approving",
            "answered",
            "closed",
            "done",
            "referred",
            "duplicate",
            "withdrawn");

    private final ComplaintCatalogue catalogue;

    Labels(ComplaintCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The states to choose from, key to label. */
    Map<String, String> states(Wording words) {
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(state -> states.put(state, words.label("state", state)));
        return states;
    }

    /** The profiles to choose from, key to label. */
    Map<String, String> profiles(Locale locale) {
        Map<String, String> profiles = new LinkedHashMap<>();
        catalogue.profiles("").forEach(profile -> profiles.put(profile.key(), profile.label(locale)));
        return profiles;
    }

    /** The profile's name; its key in words where the tables do not know it any more. */
    String profile(String key, Locale locale) {
        return catalogue.profile(key).map(profile -> profile.label(locale)).orElse(Wording.inWords(key));
    }

    /** The category's name on the profile's list, or its key in words; null for none. */
    String category(String profile, String key, Locale locale) {
        return key == null
                ? null
                : catalogue
                        .category(profile, key)
                        .map(category -> category.label(locale))
                        .orElse(Wording.inWords(key));
    }
}
