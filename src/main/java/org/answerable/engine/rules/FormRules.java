package org.answerable.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.answerable.engine.rules.Rule.Report;

/** Forms that Tasklist can show, whose texts fit into a task's variables. */
final class FormRules {

    static final int NEWEST_SCHEMA = 16;
    static final int LONGEST_TEXT = 4_000;

    static final List<Rule> ALL = List.of(
            new Rule("form-version", FormRules::versions),
            new Rule("form-component", FormRules::components),
            new Rule("form-text-limit", FormRules::textLimits),
            new Rule("form-branch-free", FormRules::branches));

    private static final Set<String> SHOWN_BY_TASKLIST = Set.of(
            "text",
            "html",
            "image",
            "separator",
            "spacer",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "group",
            "dynamiclist",
            "table",
            "expression");

    private FormRules() {}

    private static void versions(ModelSet set, Report report) {
        set.forms().forEach(form -> {
            int version = form.json().path("schemaVersion").asInt(NEWEST_SCHEMA + 1);
            if (version > NEWEST_SCHEMA
                    || !form.json().path("executionPlatform").asText().equals("Camunda Platform")) {
                report.add(
                        form.file(),
                        "",
                        "must be made for Camunda Platform 7 with schema version " + NEWEST_SCHEMA + " or lower");
            }
        });
    }

    private static void components(ModelSet set, Report report) {
        set.forms().forEach(form -> form.components().stream()
                .filter(component ->
                        !SHOWN_BY_TASKLIST.contains(component.path("type").asText()))
                .forEach(component -> report.add(
                        form.file(),
                        component.path("id").asText(),
                        "is of the type " + component.path("type").asText() + ", which Tasklist does not show")));
    }

    private static void textLimits(ModelSet set, Report report) {
        set.forms().forEach(form -> form.components().stream()
                .filter(FormRules::isWritten)
                .filter(field -> !isBranch(field))
                .filter(field -> !limited(field.path("validate").path("maxLength")))
                .forEach(field -> report.add(
                        form.file(),
                        field.path("id").asText(),
                        "needs a maximum length of at most " + LONGEST_TEXT + " characters")));
    }

    /** Tasklist keeps the error of a field that has been hidden since: nobody could complete the task. */
    private static void branches(ModelSet set, Report report) {
        set.forms().forEach(form -> form.components().stream()
                .filter(FormRules::isBranch)
                .flatMap(FormRules::withInner)
                .filter(field -> !field.path("validate").isEmpty())
                .forEach(field -> report.add(
                        form.file(),
                        field.path("id").asText(),
                        "may be hidden, so the server checks it, not the browser: remove \"validate\"")));
    }

    private static boolean isBranch(JsonNode field) {
        return field.has("conditional");
    }

    private static Stream<JsonNode> withInner(JsonNode field) {
        return Stream.concat(
                Stream.of(field),
                StreamSupport.stream(field.path("components").spliterator(), false)
                        .flatMap(FormRules::withInner));
    }

    private static boolean isWritten(JsonNode field) {
        return Set.of("textfield", "textarea").contains(field.path("type").asText())
                && !field.path("readonly").asBoolean()
                && !field.path("disabled").asBoolean();
    }

    private static boolean limited(JsonNode maximum) {
        return maximum.canConvertToInt() && maximum.asInt() <= LONGEST_TEXT;
    }
}
