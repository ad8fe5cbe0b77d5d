package org.answerable.itemaudit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.OpenByClock;
import org.answerable.directory.Department;
import org.answerable.itemaudit.model.AuditStage;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the case of one department's audit and starts its model, in the caller's transaction. */
@Component
class OpenAudit implements CaseCategories {

    /** The category of these cases. */
    static final String CATEGORY = "configuration-audit";

    private final Audits audits;
    private final CaseFiles caseFiles;
    private final AuditFlow flow;
    private final MessageSource texts;
    private final Clock clock;

    OpenAudit(Audits audits, CaseFiles caseFiles, AuditFlow flow, MessageSource texts, Clock clock) {
        this.audits = audits;
        this.caseFiles = caseFiles;
        this.flow = flow;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<String> categories(String profile) {
        return List.of(CATEGORY);
    }

    /** Throws DuplicateKeyException if the half-year was taken before. */
    CaseId open(String profile, Department department, HalfYear halfYear) {
        Instant end = halfYear.end().atStartOfDay(department.zone()).toInstant();
        Audit audit = new Audit(department.id(), halfYear, null, end, null, 1);
        audits.take(audit);
        CaseId opened = caseFiles
                .open(newCase(profile, department, halfYear), AuditStage.RECEIVED)
                .id();
        audits.update(audit.in(opened));
        flow.start(opened);
        return opened;
    }

    private NewCase newCase(String profile, Department department, HalfYear halfYear) {
        Object[] about = {department.name(), halfYear.key()};
        return new NewCase(
                CaseKind.SERVICE_REQUEST,
                profile,
                OpenByClock.CHANNEL,
                texts.getMessage("itemaudit.subject", about, department.language()),
                texts.getMessage("itemaudit.description", about, Locale.ENGLISH) + "\n"
                        + texts.getMessage("itemaudit.description", about, Locale.SIMPLIFIED_CHINESE),
                null,
                null,
                CATEGORY,
                department.language().toLanguageTag(),
                false,
                clock.instant(),
                null);
    }
}
