package org.answerable.complaint.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The text a drafter begins with, in the complainant's language, by finding; it is there to be edited. */
@Component
public class AnswerTemplate {

    private static final String REMEDY = "{remedy}";

    private final CaseFiles caseFiles;
    private final ComplaintResponses responses;
    private final MessageSource texts;

    AnswerTemplate(CaseFiles caseFiles, ComplaintResponses responses, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.responses = responses;
        this.texts = texts;
    }

    /** The last draft if it came back and nothing else was found since, else the template of the finding; empty before one. */
    public String of(CaseId caseId) {
        Optional<Judgement> judgement = responses.judgement(caseId);
        Optional<Draft> last = responses.draft(caseId);
        boolean cameBack = last.isPresent()
                && judgement.isPresent()
                && last.get().id().compareTo(judgement.get().id()) > 0;
        return cameBack
                ? last.get().text()
                : judgement
                        .map(found -> fresh(caseFiles.get(caseId), found.finding()))
                        .orElse("");
    }

    private String fresh(CaseFile complaint, Finding finding) {
        Locale language = PartyLetters.language(complaint);
        return text("complaint.response." + finding.key(), language)
                .replace("{number}", complaint.number())
                .replace("{finding}", text("complaint.finding." + finding.key(), language))
                .replace("{subject}", title(complaint, language));
    }

    /** A draft is read by whoever checks it too. */
    private String title(CaseFile complaint, Locale language) {
        return complaint.confidential() ? text(Confidentiality.TITLE, language) : complaint.subject();
    }

    /** The text with its place for remedies filled in; the place goes where there are none. */
    String withRemedies(CaseFile complaint, String text, List<Remedy> granted) {
        if (text == null || !text.contains(REMEDY)) {
            return text;
        }
        if (granted.isEmpty()) {
            return text.replaceAll("\\s*\\{remedy}", "").strip();
        }
        StringBuilder told = new StringBuilder(text("complaint.remedy.lead", PartyLetters.language(complaint)));
        granted.forEach(remedy -> told.append("\n– ").append(remedy.told()));
        return text.replace(REMEDY, told);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
