package org.answerable.agreement.process;

import java.util.Map;
import org.answerable.agreement.AgreementFlow;
import org.answerable.engine.CaseMessages;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Out: what an answer tells the models that ask, {@code client-consent} and {@code personnel-review}. */
@Component
class AgreementProcess implements AgreementFlow {

    static final String ANSWERED = "agreement.answered";

    private final CaseMessages messages;

    AgreementProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean answered(CaseId caseId) {
        return messages.send(caseId, ANSWERED, Map.of()) > 0;
    }
}
