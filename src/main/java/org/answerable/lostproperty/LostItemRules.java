package org.answerable.lostproperty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Collects what a report or a form of lost property breaks. */
final class LostItemRules {

    static final int SHORT = 200;
    static final int PLACE = 400;
    static final int LONG = 4_000;
    static final int EMAIL = 254;
    static final int PHONE = 40;
    static final List<String> CHANNELS = List.of("web", "rest", "phone", "counter");
    static final List<String> LOCALES = List.of("en", "zh-CN");
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[^\\s@<>(),;:\\\\\"\\[\\]]+\\.[^\\s@<>(),;:\\\\\"\\[\\].]+");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,}[0-9]");

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * The draft, tidied.
     *
     * @param profiles the keys of those that take reports of lost items
     * @throws InvalidInputException naming every field that breaks a rule
     */
    static LostItemDraft check(LostItemDraft sent, List<String> profiles) {
        LostItemRules rules = new LostItemRules();
        String email = rules.optional("email", sent.email(), EMAIL);
        if (email != null && !MAIL_ADDRESS.matcher(email).matches()) {
            rules.refuse("email", "not-mail", "");
        }
        String phone = rules.optional("phone", sent.phone(), PHONE);
        if (phone != null && !PHONE_NUMBER.matcher(phone).matches()) {
            rules.refuse("phone", "not-phone", "");
        }
        if (email == null && phone == null) {
            rules.refuse("email", "contact-needed", "");
        }
        LostItemDraft tidy = new LostItemDraft(
                rules.oneOf("profile", sent.profile(), profiles),
                rules.oneOf("channel", sent.channel(), CHANNELS),
                rules.required("item", sent.item(), SHORT),
                rules.required("description", sent.description(), LONG),
                rules.optional("reference", sent.reference(), SHORT),
                rules.optional("place", sent.place(), PLACE),
                rules.oneOf("locale", sent.locale(), LOCALES),
                rules.optional("name", sent.name(), SHORT),
                email,
                phone);
        rules.check();
        return tidy;
    }

    /** The tidied text. */
    String required(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            refuse(field, "required", String.valueOf(limit));
            return "";
        }
        return optional(field, text, limit);
    }

    /** The tidied text, null if there is none. */
    String optional(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String tidy = text.strip();
        if (tidy.codePointCount(0, tidy.length()) > limit) {
            refuse(field, "too-long", String.valueOf(limit));
        }
        if (tidy.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            refuse(field, "control-characters", "");
        }
        return tidy;
    }

    /** One of the values; the first one if nothing was said. */
    private String oneOf(String field, String value, List<String> allowed) {
        if ((value == null || value.isBlank()) && !allowed.isEmpty()) {
            return allowed.get(0);
        }
        if (!allowed.contains(value)) {
            refuse(field, "not-allowed", String.join(", ", allowed));
        }
        return value;
    }

    void refuse(String field, String rule, String limit) {
        errors.add(new FieldError(field, rule, limit));
    }

    /** Throws InvalidInputException if anything is broken. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
