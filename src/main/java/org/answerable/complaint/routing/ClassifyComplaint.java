package org.answerable.complaint.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Party;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.ComplaintCatalogue.Category;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives the decision tables the facts of a complaint, and keeps what the classification decided. */
@Component
public class ClassifyComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintCatalogue catalogue;

    ClassifyComplaint(CaseFiles caseFiles, ComplaintCatalogue catalogue) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
    }

    /** What the tables may decide from, input name to value: fields, never words of the text. */
    public Map<String, Object> facts(CaseId caseId) {
        CaseFile complaint = caseFiles.get(caseId);
        Optional<Category> category = Optional.ofNullable(complaint.category())
                .flatMap(chosen -> catalogue.category(complaint.profile(), chosen));
        Optional<Party> complainant = caseFiles.parties(caseId).stream().findFirst();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", complaint.profile());
        facts.put("channel", complaint.channel());
        facts.put("category", category.map(Category::key).orElse(null));
        facts.put("usualSeverity", category.map(Category::severity).orElse(null));
        facts.put("severity", complaint.severity());
        facts.put("vulnerable", complainant.map(Party::vulnerable).orElse(false));
        facts.put("media", complainant.map(Party::media).orElse(false));
        return facts;
    }

    /** Keeps category (null if none is known) and severity. */
    public void decided(CaseId caseId, String category, String severity) {
        caseFiles.classify(caseId, category, severity);
    }
}
