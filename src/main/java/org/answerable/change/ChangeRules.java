package org.answerable.change;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.change.ChangeTemplates.Template;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.WrittenField;

/** Checks what somebody asks for; all broken rules are told at once. */
final class ChangeRules {

    static final int SHORT = 200;
    static final int LONG = 4_000;
    private static final List<String> KINDS = List.of("it");
    private static final List<String> MODELS = List.of(Change.NORMAL, Change.EMERGENCY);

    private final List<String> profiles;
    private final ChangeTemplates templates;

    /** With the keys of the profiles that take changes. */
    ChangeRules(List<String> profiles, ChangeTemplates templates) {
        this.profiles = profiles;
        this.templates = templates;
    }

    /**
     * The draft, tidied and complete.
     *
     * @throws InvalidInputException naming every field that breaks a rule
     */
    ChangeDraft check(ChangeDraft sent) {
        FieldChecks checks = new FieldChecks();
        String profile = checks.of(() -> oneOf("profile", sent.profile(), profiles));
        Template template = checks.of(() -> template(profile, blankless(sent.template())));
        ChangeDraft tidy = new ChangeDraft(
                profile,
                sent.channel(),
                template == null ? null : template.key(),
                checks.of(() -> oneOf("kind", or(sent.kind(), template, Template::kind), KINDS)),
                checks.of(() -> model(blankless(sent.model()), blankless(sent.template()))),
                checks.of(() ->
                        oneOf("category", or(sent.category(), template, Template::category), RequestChange.CATEGORIES)),
                checks.of(() -> WrittenField.required(
                        "subject", or(sent.subject(), template, found -> found.label(Locale.ENGLISH)), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> optional("service", sent.service())),
                checks.of(() -> optional("reference", sent.reference())));
        checks.done();
        return tidy;
    }

    private static String or(String sent, Template template, java.util.function.Function<Template, String> otherwise) {
        return Optional.ofNullable(blankless(sent))
                .or(() -> Optional.ofNullable(template).map(otherwise))
                .orElse(null);
    }

    private Template template(String profile, String key) {
        if (key == null || profile == null) {
            return null;
        }
        return templates
                .find(profile, key)
                .orElseThrow(() -> WrittenField.refused(
                        "template",
                        "not-allowed",
                        String.join(
                                ", ",
                                templates.of(profile).stream()
                                        .map(Template::key)
                                        .toList())));
    }

    private static String model(String sent, String template) {
        if (template != null) {
            return oneOf("model", sent, List.of(Change.STANDARD));
        }
        return oneOf("model", sent, MODELS);
    }

    private static String oneOf(String field, String sent, Collection<String> allowed) {
        String value = blankless(sent);
        if (value == null && !allowed.isEmpty()) {
            return allowed.iterator().next();
        }
        if (!allowed.contains(value)) {
            throw WrittenField.refused(field, "not-allowed", String.join(", ", allowed));
        }
        return value;
    }

    private static String optional(String field, String sent) {
        return blankless(sent) == null ? null : WrittenField.required(field, sent, SHORT);
    }

    private static String blankless(String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
