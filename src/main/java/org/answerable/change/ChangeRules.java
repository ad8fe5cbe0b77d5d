package org.answerable.change;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        Template template = checks.of(() -> template(profile, blankless(sent.template())));
        Kind kind = checks.of(() -> kind(profile, or(sent.kind(), template, Template::kind)));
        ChangeDraft tidy = new ChangeDraft(
                profile,
                sent.channel(),
                template == null ? null : template.key(),
                kind == null ? null : kind.key(),
                checks.of(() -> model(blankless(sent.model()), blankless(sent.template()))),
                checks.of(() -> category(kind, or(sent.category(), template, Template::category))),
                checks.of(() -> WrittenField.required(
                        "subject", or(sent.subject(), template, found -> found.label(Locale.ENGLISH)), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> optional("service", sent.service())),
                checks.of(() -> optional("reference", sent.reference())),
                client(kind, sent.client(), checks));
        checks.done();
        return tidy;
    }

    /** The first profile that takes the kind, where nobody says which. */
    private String profile(ChangeDraft sent) {
        if (blankless(sent.profile()) != null) {
            return oneOf("profile", sent.profile(), profiles);
        }
        String kind =
                blankless(sent.kind()) == null ? ChangeKinds.IT : sent.kind().strip();
        return profiles.stream()
                .filter(one -> kinds.find(one, kind).isPresent())
                .findFirst()
                .orElseGet(() -> oneOf("profile", null, profiles));
    }

    private Kind kind(String profile, String sent) {
        if (profile == null) {
            return null;
        }
        Map<String, Kind> taken = kinds.ofAny(List.of(profile));
        return taken.get(oneOf("kind", sent, taken.keySet()));
    }

    private static String category(Kind kind, String sent) {
        return kind == null ? null : oneOf("category", sent, kind.categories());
    }

    private static Client client(Kind kind, Client sent, FieldChecks checks) {
        boolean named = sent != null && (blankless(sent.name()) != null || blankless(sent.email()) != null);
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
                checks.of(() -> email(named ? blankless(sent.email()) : null)));
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
