package org.answerable.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.letter.Letter;
import org.answerable.letter.PartyLetters;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the complainant what has become of a remedy. */
@Component
class RemedyLetters {

    private final PartyLetters letters;
    private final MessageSource texts;

    RemedyLetters(PartyLetters letters, MessageSource texts) {
        this.letters = letters;
        this.texts = texts;
    }

    /** No penalty and nothing is owed: what was found, in the finder's words. */
    void tellRefused(CaseId caseId, String finding) {
        letters.write(caseId, new Letter("remedy-refused", "answer", finding, Map.of("text", finding)));
    }

    /** All of it is paid or done. */
    void tellDone(CaseId caseId, List<Remedy> remedies) {
        Locale language = letters.language(caseId);
        List<Object> lines = new ArrayList<>();
        StringBuilder body = new StringBuilder(texts.getMessage("remedy.letter.done", null, language));
        for (Remedy remedy : remedies) {
            DefaultMessageSourceResolvable line = line(remedy);
            lines.add(line);
            body.append('\n').append(texts.getMessage(line, language));
        }
        letters.write(caseId, new Letter("remedy-done", "message", body.toString(), Map.of("remedies", lines)));
    }

    private static DefaultMessageSourceResolvable line(Remedy remedy) {
        DefaultMessageSourceResolvable what = new DefaultMessageSourceResolvable(
                "remedy.value.remedy." + remedy.kind().key());
        String proof = remedy.paymentReference() == null ? "-" : remedy.paymentReference();
        return remedy.amount() == null
                ? new DefaultMessageSourceResolvable(new String[] {"remedy.letter.deed"}, new Object[] {what, proof})
                : new DefaultMessageSourceResolvable(
                        new String[] {"remedy.letter.money"},
                        new Object[] {what, remedy.amount().toPlainString(), remedy.currency(), proof});
    }
}
