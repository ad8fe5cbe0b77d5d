package org.answerable.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.answerable.engine.rules.Rule.Report;

/** Forms that Tasklist can show, whose texts fit into a task's variables. */
final class FormRules {

    static final int NEWEST_SCHEMA = 16;
    static final int LONGEST_TEXT = 4_000;

    static final List<Rule> ALL = List.of(
            new Rule("form-version", FormRules::versions),
            new Rule("form-component", FormRules::components),
            new Rule("form-text-limit", FormRules::textLimits));

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
                .filter(field -> !limited(field.path("validate").path("maxLength")))
                .forEach(field -> report.add(
                        form.file(),
                        field.path("id").asText(),
                        "needs a maximum length of at most " + LONGEST_TEXT + " characters")));
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
