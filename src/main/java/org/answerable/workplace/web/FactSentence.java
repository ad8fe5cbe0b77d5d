package org.answerable.workplace.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.ledger.Ledger.RecordedFact;

/**
 * Says a fact in one sentence. The text of a fact type stands in a bundle under {@code <module>.fact.<event>}, with the fact's
 * values as named places; what stands in square brackets is left out if a value in it is missing. Words for the values of one place
 * stand under {@code <module>.value.<place>.<value>}. A type without a text is said by its name and values.
 */
final class FactSentence {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DURATION = Pattern.compile("PT?\\d[0-9DHMS.T]*");
    private static final Pattern PARTY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int LONGEST_FALLBACK = 300;

    private final Wording words;
    private final Map<String, String> elementNames;
    private final UnaryOperator<String> categoryNames;

    /** Names elements as the models do, and categories as their tables do. */
    FactSentence(Wording words, Map<String, String> elementNames, UnaryOperator<String> categoryNames) {
        this.words = words;
        this.elementNames = elementNames;
        this.categoryNames = categoryNames;
    }

    String of(RecordedFact fact) {
        int dot = fact.type().indexOf('.');
        String module = dot < 0 ? fact.type() : fact.type().substring(0, dot);
        String text =
                words.firstOf(module + ".fact." + fact.type().substring(dot + 1), "workplace.fact." + fact.type());
        return text == null ? byName(fact) : filled(text, fact);
    }

    private String filled(String text, RecordedFact fact) {
        Matcher optional = OPTIONAL.matcher(text);
        StringBuilder kept = new StringBuilder();
        while (optional.find()) {
            String inside = isComplete(optional.group(1), fact) ? optional.group(1) : "";
            optional.appendReplacement(kept, Matcher.quoteReplacement(inside));
        }
        optional.appendTail(kept);
        Matcher place = PLACE.matcher(kept.toString());
        StringBuilder sentence = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(sentence, Matcher.quoteReplacement(value(fact, place.group(1))));
        }
        return place.appendTail(sentence).toString();
    }

    private static boolean isComplete(String part, RecordedFact fact) {
        Matcher place = PLACE.matcher(part);
        while (place.find()) {
            if (!fact.values().containsKey(place.group(1))) {
                return false;
            }
        }
        return true;
    }

    private String byName(RecordedFact fact) {
        List<String> parts = new ArrayList<>();
        fact.values().forEach((name, value) -> {
            if (!(value instanceof Map<?, ?>) && !isTechnicalId(name)) {
                parts.add(Wording.inWords(name) + " " + value(fact, name));
            }
        });
        String sentence = Wording.inWords(fact.type()) + (parts.isEmpty() ? "" : " · " + String.join(" · ", parts));
        return sentence.length() > LONGEST_FALLBACK ? sentence.substring(0, LONGEST_FALLBACK) + "…" : sentence;
    }

    private static boolean isTechnicalId(String name) {
        return List.of("instance", "activity", "task", "deadline", "mail", "correspondence", "note", "job")
                .contains(name);
    }

    private String value(RecordedFact fact, String name) {
        Object value = fact.values().get(name);
        if (value == null) {
            return fact.values().containsKey(name) ? words.text("workplace.erased") : "…";
        }
        if (value instanceof Boolean flag) {
            return words.text(flag ? "workplace.yes" : "workplace.no");
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(one -> listed(name, String.valueOf(one))).collect(Collectors.joining(", "));
        }
        String module = fact.type().substring(0, Math.max(0, fact.type().indexOf('.')));
        String own = words.firstOf(module + ".value." + name + "." + value);
        return own == null ? worded(fact.type(), name, String.valueOf(value)) : own;
    }

    private String listed(String name, String value) {
        return List.of("recipients", "members").contains(name) ? words.person(value) : value;
    }

    private String worded(String type, String name, String value) {
        return switch (name) {
            case "department", "departmentBefore" -> words.department(value);
            case "person", "personBefore", "assignee", "approver", "inPlaceOf" -> words.person(value);
            case "recipientId", "party" ->
                PARTY.matcher(value).matches() ? words.text("workplace.actor.party") : words.person(value);
            case "state" -> words.label("state", value);
            case "kind" -> words.label(type.startsWith("deadline.") ? "deadline" : "kind", value);
            case "severity", "severityBefore" -> words.label("severity", value);
            case "category", "categoryBefore" -> categoryNames.apply(value);
            case "relation", "reason", "template", "channel", "direction" -> words.label(name, value);
            case "finding" -> words.label("finding-name", value);
            case "verdict", "step" -> words.label("review-" + name, value);
            case "cause" -> words.label(name, value);
            case "element" -> elementNames.getOrDefault(value, value);
            case "model" -> model(value.split(" ", 2)[0]);
            default -> byType(type, value);
        };
    }

    /** A model or table as {@code name:version}. */
    private String model(String value) {
        int colon = value.lastIndexOf(':');
        return colon < 0
                ? value
                : words.text("workplace.model-version", value.substring(0, colon), value.substring(colon + 1));
    }

    private String byType(String type, String value) {
        return switch (type) {
            case "casefile.moved" -> words.label("state", value);
            case "deadline.handed-over" -> words.department(value);
            default -> plain(value);
        };
    }

    private String plain(String value) {
        if (INSTANT.matcher(value).matches()) {
            return words.at(Instant.parse(value));
        }
        return DURATION.matcher(value).matches() ? words.length(Duration.parse(value)) : value;
    }
}
