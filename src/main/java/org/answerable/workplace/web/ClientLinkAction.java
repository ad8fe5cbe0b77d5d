package org.answerable.workplace.web;

import java.util.List;
import org.answerable.agreement.MailClient;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mailing the client of a change a new link to the question that waits: the first one has run out, or never arrived. */
@Component
@Order(28)
record ClientLinkAction(MailClient mailing, CaseAccess access) implements CaseAction {

    @Override
    public String key() {
        return "client-link";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return file.kind() == CaseKind.CHANGE_REQUEST && access.mayHandle(file, userId) && mailing.mayRepeat(file.id());
    }

    @Override
    public boolean offered(CaseFile file) {
        return true;
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        return List.of();
    }

    @Override
    public void perform(CaseFile file, Values values) {
        mailing.repeat(file.id());
    }
}
