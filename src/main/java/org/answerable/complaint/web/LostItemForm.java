package org.answerable.complaint.web;

import java.util.Locale;
import org.answerable.lostproperty.LostItemDraft;

/**
 * The fields of the public form as typed.
 *
 * @param once    made when the form was shown: sending the same form twice reports one item
 * @param website a trap for programs: people never see it
 */
record LostItemForm(
        String item,
        String description,
        String reference,
        String place,
        String name,
        String email,
        String phone,
        String language,
        String once,
        String website) {

    static LostItemForm empty(Locale language, String once) {
        String tag = "zh".equals(language.getLanguage()) ? "zh-CN" : "en";
        return new LostItemForm(null, null, null, null, null, null, null, tag, once, null);
    }

    boolean trapped() {
        return website != null && !website.isEmpty();
    }

    LostItemDraft draft() {
        return new LostItemDraft(null, "web", item, description, reference, place, language, name, email, phone);
    }
}
