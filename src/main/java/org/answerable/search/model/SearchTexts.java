package org.answerable.search.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which texts of a fact are searched. What is not named here cannot be found. */
public final class SearchTexts {

    private static final Map<String, List<String>> ABOUT_THE_CASE = Map.of(
            "casefile.opened", List.of("number", "reference", "service", "category"),
            "casefile.classified", List.of("category"),
            "casefile.note-added", List.of("text"));

    /** Of a confidential case nobody else is shown these; what somebody says and the name of a file may tell whose it is. */
    private static final Map<String, List<String>> ABOUT_A_PARTY = Map.of(
            "casefile.opened", List.of("subject", "description"),
            "casefile.correspondence-added", List.of("subject", "body"),
            "casefile.party-added", List.of("name", "email", "address"),
            "casefile.attachment-added", List.of("name"));

    private static final String PHONE = "phone";

    private final List<String> caseTexts = new ArrayList<>();
    private final List<String> partyTexts = new ArrayList<>();

    /**
     * Takes a fact in.
     *
     * @param value the text of a value by its name, null for none
     */
    public void add(String factType, Function<String, String> value) {
        ABOUT_THE_CASE.getOrDefault(factType, List.of()).forEach(name -> keep(caseTexts, value.apply(name)));
        if (ABOUT_A_PARTY.containsKey(factType)) {
            ABOUT_A_PARTY.get(factType).forEach(name -> keep(partyTexts, value.apply(name)));
            keep(partyTexts, digits(value.apply(PHONE)));
        }
    }

    /** True if there is nothing to be found. */
    public boolean isEmpty() {
        return caseTexts.isEmpty() && partyTexts.isEmpty();
    }

    /** What is searched of the case: its parties and what they said only if it is not confidential. */
    public List<String> of(boolean confidential) {
        List<String> texts = new ArrayList<>(caseTexts);
        if (!confidential) {
            texts.addAll(partyTexts);
        }
        return texts;
    }

    private static void keep(List<String> texts, String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** A phone number as people type it: with all its digits, and as the digits after a country code. */
    private static String digits(String phone) {
        return phone == null ? null : phone + " " + phone.replaceAll("[^0-9]", "");
    }
}
