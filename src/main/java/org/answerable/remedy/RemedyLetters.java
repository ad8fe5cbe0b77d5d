package org.answerable.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
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
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final MessageSource texts;

    RemedyLetters(PartyLetters letters, CaseFiles caseFiles, Directory directory, MessageSource texts) {
        this.letters = letters;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.texts = texts;
    }

    /** No penalty and nothing is owed: what was found, in the finder's words. */
    void tellRefused(CaseId caseId, String finding) {
        letters.write(caseId, new Letter("remedy-refused", "answer", finding, Map.of("text", finding)));
    }

    /** Tells those who work on the case, in a note, that the breach was not true and that the sent answer is kept all the same. */
    void noteKept(CaseId caseId, String finding) {
        Locale language = directory
                .department(caseFiles.get(caseId).ownerDepartment())
                .map(Department::language)
                .orElse(Locale.ENGLISH);
        caseFiles.addNote(caseId, texts.getMessage("remedy.note.kept", new Object[] {finding}, language));
    }

    /** All of it is paid or done. */
    void tellDone(CaseId caseId, List<Remedy> remedies) {
        tellAll(caseId, "done", remedies, RemedyLetters::line);
    }

    private void tellAll(
            CaseId caseId,
            String what,
            List<Remedy> remedies,
            Function<Remedy, DefaultMessageSourceResolvable> inWords) {
        Locale language = letters.language(caseId);
        List<Object> lines = new ArrayList<>();
        StringBuilder body = new StringBuilder(texts.getMessage("remedy.letter." + what, null, language));
        for (Remedy remedy : remedies) {
            DefaultMessageSourceResolvable line = inWords.apply(remedy);
            lines.add(line);
            body.append('\n').append(texts.getMessage(line, language));
        }
        letters.write(caseId, new Letter("remedy-" + what, "message", body.toString(), Map.of("remedies", lines)));
    }

    /** None of it could be carried out, and why. */
    void tellLapsed(CaseId caseId, List<Remedy> remedies) {
        tellAll(caseId, "lapsed", remedies, RemedyLetters::lapsedLine);
    }

    /** A penalty that the answer told of does not come, and why; the rest of the answer stays. */
    void tellCorrected(CaseId caseId, List<Remedy> remedies, String finding) {
        tellAll(
                caseId,
                "corrected",
                remedies,
                remedy -> new DefaultMessageSourceResolvable(
                        new String[] {"remedy.letter.lapsed-line"}, new Object[] {remedy.reason(), finding}));
    }

    private static DefaultMessageSourceResolvable lapsedLine(Remedy remedy) {
        return new DefaultMessageSourceResolvable(
                new String[] {"remedy.letter.lapsed-line"}, new Object[] {what(remedy), remedy.lastFailure()});
    }

    private static DefaultMessageSourceResolvable what(Remedy remedy) {
        return new DefaultMessageSourceResolvable(
                "remedy.value.remedy." + remedy.kind().key());
    }

    private static DefaultMessageSourceResolvable line(Remedy remedy) {
        DefaultMessageSourceResolvable what = what(remedy);
        String proof = remedy.paymentReference() == null ? "-" : remedy.paymentReference();
        return remedy.amount() == null
                ? new DefaultMessageSourceResolvable(new String[] {"remedy.letter.deed"}, new Object[] {what, proof})
                : new DefaultMessageSourceResolvable(
                        new String[] {"remedy.letter.money"},
                        new Object[] {what, remedy.amount().toPlainString(), remedy.currency(), proof});
    }
}
