package org.answerable.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.change.ChangeDraft.Client;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.ChangeTemplates.Template;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.WrittenField;

/** Checks what somebody asks for; all broken rules are told at once. */
final class ChangeRules {

    static final int SHORT = 200;
    static final int LONG = 4_000;
    private static final List<String> MODELS = List.of(Change.NORMAL, Change.EMERGENCY);

    private static final int MAIL = 254;
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<String> profiles;
    private final ChangeTemplates templates;
    private final ChangeKinds kinds;

    /** With the keys of the profiles that take changes. */
    ChangeRules(List<String> profiles, ChangeTemplates templates, ChangeKinds kinds) {
        this.profiles = profiles;
        this.templates = templates;
        this.kinds = kinds;
    }

    /**
     * The draft, tidied and complete.
     *
     * @throws InvalidInputException naming every field that breaks a rule
     */
    ChangeDraft check(ChangeDraft sent) {
        FieldChecks checks = new FieldChecks();
        String profile = checks.of(() -> profile(sent));
        Template template = checks.of(() -> template(profile, WrittenField.blankless(sent.template())));
        Kind kind = checks.of(() -> kind(profile, or(sent.kind(), template, Template::kind)));
        ChangeDraft tidy = new ChangeDraft(
                profile,
                sent.channel(),
                template == null ? null : template.key(),
                kind == null ? null : kind.key(),
                checks.of(() -> model(WrittenField.blankless(sent.model()), WrittenField.blankless(sent.template()))),
                checks.of(() -> category(kind, or(sent.category(), template, Template::category))),
                checks.of(() -> WrittenField.required(
                        "subject", or(sent.subject(), template, found -> found.label(Locale.ENGLISH)), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> WrittenField.optional("service", sent.service(), SHORT)),
                checks.of(() -> WrittenField.optional("reference", sent.reference(), SHORT)),
                client(kind, sent.client(), checks));
        checks.of(() -> fitting(profile, template, kind));
        checks.done();
        return tidy;
    }

    /** The first profile that takes the kind, where nobody says which. */
    private String profile(ChangeDraft sent) {
        if (WrittenField.blankless(sent.profile()) != null) {
            return WrittenField.oneOf("profile", sent.profile(), profiles);
        }
        String kind = WrittenField.blankless(sent.kind()) == null
                ? ChangeKinds.IT
                : sent.kind().strip();
        return profiles.stream()
                .filter(one -> kinds.find(one, kind).isPresent())
                .findFirst()
                .orElseGet(() -> WrittenField.oneOf("profile", null, profiles));
    }

    private Kind kind(String profile, String sent) {
        if (profile == null) {
            return null;
        }
        Map<String, Kind> taken = kinds.ofAny(List.of(profile));
        return taken.get(WrittenField.oneOf("kind", sent, taken.keySet()));
    }

    private static String category(Kind kind, String sent) {
        return kind == null ? null : WrittenField.oneOf("category", sent, kind.categories());
    }

    private static Client client(Kind kind, Client sent, FieldChecks checks) {
        boolean named = sent != null
                && (WrittenField.blankless(sent.name()) != null || WrittenField.blankless(sent.email()) != null);
        if (kind == null || !kind.client() && !named) {
            return null;
        }
        if (!kind.client()) {
            return checks.of(() -> {
                throw WrittenField.refused("client", "no-client", kind.key());
            });
        }
        return new Client(
                checks.of(() -> WrittenField.required("clientName", named ? sent.name() : null, SHORT)),
                checks.of(() -> email(named ? WrittenField.blankless(sent.email()) : null)));
    }

    private static String email(String sent) {
        if (sent == null) {
            return null;
        }
        String address = WrittenField.required("clientEmail", sent, MAIL);
        if (!MAIL_ADDRESS.matcher(address).matches()) {
            throw WrittenField.refused("clientEmail", "email", "");
        }
        return address;
    }

    private static String or(String sent, Template template, java.util.function.Function<Template, String> otherwise) {
        return Optional.ofNullable(WrittenField.blankless(sent))
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

    /** A template approves changes of its kind, and no others. */
    private Template fitting(String profile, Template template, Kind kind) {
        if (template != null && kind != null && !kind.key().equals(template.kind())) {
            throw WrittenField.refused(
                    "template",
                    "not-allowed",
                    templates.of(profile).stream()
                            .filter(one -> kind.key().equals(one.kind()))
                            .map(Template::key)
                            .collect(Collectors.joining(", ")));
        }
        return template;
    }

    private static String model(String sent, String template) {
        if (template != null) {
            return WrittenField.oneOf("model", sent, List.of(Change.STANDARD));
        }
        return WrittenField.oneOf("model", sent, MODELS);
    }
}
