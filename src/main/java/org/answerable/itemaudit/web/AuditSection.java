package org.answerable.itemaudit.web;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.itemaudit.AuditResult;
import org.answerable.itemaudit.Audits;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.UnapprovedChanges;
import org.answerable.workplace.web.CaseFileSection;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an audit of configuration items found, on its page. */
@Component
class AuditSection implements CaseFileSection {

    private static final String CATEGORY = "configuration-audit";

    private final Audits audits;
    private final UnapprovedChanges unapproved;
    private final CaseFiles caseFiles;

    AuditSection(Audits audits, UnapprovedChanges unapproved, CaseFiles caseFiles) {
        this.audits = audits;
        this.unapproved = unapproved;
        this.caseFiles = caseFiles;
    }

    /** An audit as shown. */
    record Shown(String about, AuditResult result, List<String> unapproved) {}

    /** Adds it to the model as {@code itemAudit}; nothing for another case. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.SERVICE_REQUEST && CATEGORY.equals(file.category())) {
            audits.find(file.id())
                    .ifPresent(audit -> model.addAttribute(
                            "itemAudit",
                            new Shown(
                                    words.text(
                                            "itemaudit.section.about",
                                            words.department(audit.department()),
                                            audit.halfYear().key(),
                                            audit.owned() == null ? 0 : audit.owned()),
                                    AuditResult.of(audits.findings(file.id())),
                                    numbers(file.id()))));
        }
    }

    private List<String> numbers(CaseId audit) {
        return caseFiles.all(unapproved.foundBy(audit)).values().stream()
                .map(CaseFile::number)
                .sorted()
                .toList();
    }
}
