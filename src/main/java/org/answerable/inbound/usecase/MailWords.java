package org.answerable.inbound.usecase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.answerable.inbound.model.Legible;
import org.answerable.inbound.model.MailFile;
import org.answerable.inbound.model.ReadMail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail's words as a case takes them: never empty, never too long. */
@Component
class MailWords {

    private static final int FEW = 5;

    private final MessageSource texts;

    MailWords(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Words that fit.
     *
     * @param text  at most as long as asked for
     * @param files those of the mail; before them the whole text, if it did not fit
     */
    record Fitting(String text, List<MailFile> files) {}

    /** The text, cut where it is too long; all of it comes as a file then. */
    Fitting text(ReadMail mail, int longest, Locale language) {
        String text = mail.text();
        if (text.isBlank()) {
            return new Fitting(said("no-text", language), mail.files());
        }
        if (text.codePointCount(0, text.length()) <= longest) {
            return new Fitting(text, mail.files());
        }
        String remark = "\n\n" + said("cut", language);
        List<MailFile> files = new ArrayList<>();
        files.add(new MailFile("message.txt", text.getBytes(StandardCharsets.UTF_8)));
        files.addAll(mail.files());
        return new Fitting(Legible.cut(text, longest - remark.length()).strip() + remark, files);
    }

    /** The subject, at most as long as asked for. */
    String subject(ReadMail mail, int longest, Locale language) {
        return mail.subject() == null ? said("no-subject", language) : Legible.cut(mail.subject(), longest);
    }

    /** A text of the module's bundle. */
    String said(String key, Locale language, Object... values) {
        return texts.getMessage("inbound." + key, values, language);
    }

    /** The language the mail is written in, as far as we answer in it. */
    static Locale language(ReadMail mail) {
        String words = mail.text() + (mail.subject() == null ? "" : mail.subject());
        long letters = words.codePoints().filter(Character::isLetter).count();
        long han = count(words, Character.UnicodeScript.HAN);
        boolean japanese = count(words, Character.UnicodeScript.HIRAGANA) > 0;
        return han * FEW > letters && !japanese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static long count(String words, Character.UnicodeScript script) {
        return words.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == script)
                .count();
    }
}
