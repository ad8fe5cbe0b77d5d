package org.answerable.complaint.intake;

import static org.answerable.complaint.model.WrittenText.tidy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.FieldTexts;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** What a complaint must be before it is taken, whichever way it comes in. */
@Component
public class IntakeRules {

    static final int SUBJECT = 200;
    static final int DESCRIPTION = 20_000;
    static final int SHORT = 200;
    static final List<String> CHANNELS = List.of("web", "rest", "phone", "counter", "mail", "letter");
    /** Only staff may say that a regulator or a file sent it. */
    static final List<String> STAFF_CHANNELS = List.of("regulator", "import");

    static final List<String> LOCALES = List.of("en", "zh-CN");

    private final ComplaintCatalogue catalogue;
    private final Clock clock;

    IntakeRules(ComplaintCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The case to open.
     *
     * @throws InvalidInputException naming every field that breaks a rule
     */
    public NewCase check(ComplaintDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        NewCase complaint = new NewCase(
                CaseKind.COMPLAINT,
                profile(errors, draft),
                channel(errors, draft.channel()),
                required(errors, "subject", FieldTexts.line(errors, "subject", draft.subject(), SUBJECT)),
                required(
                        errors,
                        "description",
                        FieldTexts.text(errors, "description", draft.description(), DESCRIPTION)),
                FieldTexts.line(errors, "service", draft.service(), SHORT),
                FieldTexts.line(errors, "reference", draft.reference(), SHORT),
                category(errors, draft),
                locale(errors, "locale", draft.locale()),
                draft.confidential(),
                receivedAt(errors, draft.receivedAt()),
                PartyRules.complainant(
                        errors, Objects.requireNonNullElse(draft.party(), PartyDraft.ANONYMOUS), draft.locale()),
                PartyRules.representative(errors, draft.representative(), draft.locale()));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return complaint;
    }

    private static String channel(List<FieldError> errors, String channel) {
        if (channel != null && STAFF_CHANNELS.contains(channel)) {
            if (Acting.actor().kind() == Actor.Kind.PARTY) {
                errors.add(new FieldError("channel", "staff-only", ""));
            }
            return channel;
        }
        return oneOf(errors, "channel", channel, CHANNELS);
    }

    private String profile(List<FieldError> errors, ComplaintDraft draft) {
        return oneOf(errors, "profile", draft.profile(), catalogue.profileKeys(draft.channel()));
    }

    private String category(List<FieldError> errors, ComplaintDraft draft) {
        String chosen = tidy(draft.category());
        if (chosen == null || !catalogue.profileKeys(draft.channel()).contains(draft.profile())) {
            return null;
        }
        return oneOf(errors, "category", chosen, catalogue.categoryKeys(draft.profile()));
    }

    private Instant receivedAt(List<FieldError> errors, Instant given) {
        Instant now = clock.instant();
        if (given == null) {
            return now;
        }
        if (Acting.actor().kind() == Actor.Kind.PARTY) {
            errors.add(new FieldError("receivedAt", "staff-only", ""));
        } else if (given.isAfter(now)) {
            errors.add(new FieldError("receivedAt", "future", now.toString()));
        } else if (given.isBefore(Instant.EPOCH)) {
            errors.add(new FieldError("receivedAt", "too-early", Instant.EPOCH.toString()));
        }
        return given;
    }

    static String locale(List<FieldError> errors, String field, String locale) {
        return tidy(locale) == null ? LOCALES.get(0) : oneOf(errors, field, locale, LOCALES);
    }

    private static String oneOf(List<FieldError> errors, String field, String value, List<String> allowed) {
        if (tidy(value) == null) {
            errors.add(new FieldError(field, "required", String.join(", ", allowed)));
        } else if (!allowed.contains(value)) {
            errors.add(new FieldError(field, "not-allowed", String.join(", ", allowed)));
        }
        return value;
    }

    static String required(List<FieldError> errors, String field, String value) {
        if (value == null) {
            errors.add(new FieldError(field, "required", ""));
        }
        return value;
    }
}
