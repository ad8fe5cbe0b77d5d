package org.answerable.itemaudit;

import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.Errand;
import org.answerable.platform.CaseId;
import org.answerable.platform.Sha256;
import org.answerable.unapproved.FoundChange;
import org.answerable.unapproved.ReportUnapproved;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the case of a change that an audit found and nobody approved; the second time it finds the first case. */
@Component
class OpenUnapproved implements Errand {

    static final String KEY = "itemaudit.unapproved";

    private static final int SUBJECT = 200;

    private final Audits audits;
    private final CaseFiles caseFiles;
    private final ReportUnapproved reporting;
    private final MessageSource texts;

    OpenUnapproved(Audits audits, CaseFiles caseFiles, ReportUnapproved reporting, MessageSource texts) {
        this.audits = audits;
        this.caseFiles = caseFiles;
        this.reporting = reporting;
        this.texts = texts;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(CaseId about, String argument) {
        int position = Integer.parseInt(argument);
        audits.findings(about).stream()
                .filter(finding -> finding.position() == position)
                .findFirst()
                .ifPresent(this::report);
    }

    private void report(Finding finding) {
        CaseFile audit = caseFiles.get(finding.caseId());
        String once = "audit " + audit.id().value() + " " + finding.position();
        FoundChange found = new FoundChange(
                reporting.profiles().contains(audit.profile()) ? audit.profile() : null,
                "audit",
                subject(finding, audit),
                finding.seen().remarks(),
                finding.code(),
                finding.seen().at(),
                finding.seen().by(),
                null,
                null);
        reporting.report(
                Sha256.hex(once), Sha256.hex(once), found, finding.verdict().by(), audit.id());
    }

    private String subject(Finding finding, CaseFile audit) {
        Object[] about = {Optional.ofNullable(finding.code()).orElse("–"), audit.number()};
        String subject = texts.getMessage(
                "itemaudit.unapproved." + finding.seen().outcome(), about, Locale.forLanguageTag(audit.locale()));
        return subject.substring(
                0, subject.offsetByCodePoints(0, Math.min(subject.codePointCount(0, subject.length()), SUBJECT)));
    }
}
