package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            "answered",
            "closed",
            "referred",
            "duplicate",
            "withdrawn");
    private static final List<String> PROFILES =
            List.of("ride-hailing", "power-utility", "it-operations", "business-hall", "telecom");

    /** The states to choose from, key to label. */
    Map<String, String> states(Wording words) {
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(state -> states.put(state, words.label("state", state)));
        return states;
    }

    /** The profiles to choose from, key to label. */
    Map<String, String> profiles(Locale locale) {
        Map<String, String> profiles = new LinkedHashMap<>();
        PROFILES.forEach(profile -> profiles.put(profile, profile(profile, locale)));
        return profiles;
    }

    String profile(String key, Locale locale) {
        return Wording.inWords(key);
    }

    String category(String profile, String key, Locale locale) {
        return key == null ? null : Wording.inWords(key);
    }
}
