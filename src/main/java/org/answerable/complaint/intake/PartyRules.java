package org.answerable.complaint.intake;

import static org.answerable.complaint.model.WrittenText.tidy;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.NewRepresentative;
import org.answerable.complaint.FieldTexts;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.intake.ComplaintDraft.RepresentativeDraft;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException.FieldError;

/** What somebody's name, contacts and authority must be, whoever takes them down. */
final class PartyRules {

    static final int NAME = 200;
    static final int EMAIL = 254;
    static final int PHONE = 40;
    static final int ADDRESS = 500;
    static final int AUTHORITY = 500;

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[^\\s@<>(),;:\\\\\"\\[\\]]+\\.[^\\s@<>(),;:\\\\\"\\[\\].]+");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,}[0-9]");

    private PartyRules() {}

    static NewCase.NewParty complainant(List<FieldError> errors, PartyDraft party, String locale) {
        String language = IntakeRules.locale(errors, "party.locale", party.locale());
        staffOnly(errors, "party.vulnerable", party.vulnerable());
        staffOnly(errors, "party.media", party.media());
        return new NewCase.NewParty(
                FieldTexts.line(errors, "party.name", party.name(), NAME),
                email(errors, "party.email", party.email()),
                phone(errors, "party.phone", party.phone()),
                FieldTexts.text(errors, "party.address", party.address(), ADDRESS),
                party.locale() == null ? locale : language,
                party.vulnerable(),
                party.media());
    }

    /** Null if nobody is named. */
    static NewRepresentative representative(List<FieldError> errors, RepresentativeDraft draft, String locale) {
        if (draft == null || draft.nobody()) {
            return null;
        }
        staffOnly(errors, "representative", true);
        NewRepresentative named = new NewRepresentative(
                required(
                        errors,
                        "representative.name",
                        FieldTexts.line(errors, "representative.name", draft.name(), NAME)),
                email(errors, "representative.email", draft.email()),
                phone(errors, "representative.phone", draft.phone()),
                FieldTexts.text(errors, "representative.address", draft.address(), ADDRESS),
                Objects.requireNonNullElse(tidy(locale), IntakeRules.LOCALES.get(0)),
                required(
                        errors,
                        "representative.authority",
                        FieldTexts.text(errors, "representative.authority", draft.authority(), AUTHORITY)));
        return named;
    }

    private static String required(List<FieldError> errors, String field, String value) {
        return IntakeRules.required(errors, field, value);
    }

    private static void staffOnly(List<FieldError> errors, String field, boolean said) {
        if (said && Acting.actor().kind() == Actor.Kind.PARTY) {
            errors.add(new FieldError(field, "staff-only", ""));
        }
    }

    private static String email(List<FieldError> errors, String field, String value) {
        String email = FieldTexts.line(errors, field, value, EMAIL);
        if (email != null && !MAIL_ADDRESS.matcher(email).matches()) {
            errors.add(new FieldError(field, "not-mail", ""));
        }
        return email;
    }

    private static String phone(List<FieldError> errors, String field, String value) {
        String phone = FieldTexts.line(errors, field, value, PHONE);
        if (phone != null && !PHONE_NUMBER.matcher(phone).matches()) {
            errors.add(new FieldError(field, "not-phone", ""));
        }
        return phone;
    }
}
