package org.answerable.complaint.web;

import java.util.Locale;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;

/**
 * The fields of the public form as typed.
 *
 * @param once    made when the form was shown: sending the same form twice files one complaint
 * @param website a trap for programs: people never see it
 */
record ComplaintForm(
        String profile,
        String category,
        String subject,
        String description,
        String service,
        String reference,
        String name,
        String email,
        String phone,
        String address,
        Boolean anonymous,
        Boolean confidential,
        String language,
        String once,
        String website) {

    static ComplaintForm empty(String profile, Locale language, String once) {
        String tag = "zh".equals(language.getLanguage()) ? "zh-CN" : "en";
        return new ComplaintForm(
                profile, null, null, null, null, null, null, null, null, null, null, null, tag, once, null);
    }

    boolean trapped() {
        return website != null && !website.isEmpty();
    }

    private boolean staysAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    /** True if the complainant neither gave a name or a way to answer, nor asked to stay anonymous. */
    boolean saysNotWho() {
        return !staysAnonymous() && blank(name) && blank(email) && blank(phone) && blank(address);
    }

    ComplaintDraft draft() {
        PartyDraft party = staysAnonymous()
                ? new PartyDraft(null, null, null, language, false, false)
                : new PartyDraft(name, email, phone, address, language, false, false);
        return new ComplaintDraft(
                profile,
                "web",
                subject,
                description,
                category,
                service,
                reference,
                null,
                language,
                party,
                Boolean.TRUE.equals(confidential),
                null);
    }

    /** What makes two sendings of the form the same. */
    String content() {
        return String.join("\n", String.valueOf(draft()), String.valueOf(staysAnonymous()), String.valueOf(language));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
