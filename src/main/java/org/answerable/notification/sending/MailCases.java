package org.answerable.notification.sending;

import java.util.List;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.NoticeMapper;
import org.answerable.platform.CaseId;

/** Tells the ledger of every case that a mail is about: of one case, or of all in a digest. */
final class MailCases {

    private final NoticeMapper notices;
    private final Ledger ledger;

    MailCases(NoticeMapper notices, Ledger ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    void record(OutboundMail mail, Fact fact) {
        of(mail).forEach(caseId -> ledger.record(caseId, fact));
    }

    private List<CaseId> of(OutboundMail mail) {
        if (mail.caseId() != null) {
            return List.of(new CaseId(mail.caseId()));
        }
        return NoticeDigest.TEMPLATE.equals(mail.template())
                ? notices.selectCasesOfMail(mail.id()).stream().map(CaseId::new).toList()
                : List.of();
    }
}
