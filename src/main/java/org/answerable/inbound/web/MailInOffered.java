package org.answerable.inbound.web;

import java.security.Principal;
import org.answerable.inbound.model.MailState;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of the front desk how many mails wait. */
@ControllerAdvice(annotations = Controller.class)
class MailInOffered {

    private final MailReaders readers;
    private final InboundMailMapper mails;

    MailInOffered(MailReaders readers, InboundMailMapper mails) {
        this.readers = readers;
        this.mails = mails;
    }

    /** How many wait; null for everybody else. */
    @ModelAttribute("mailInWaiting")
    Long mailInWaiting(Principal reader) {
        return readers.atFrontDesk(reader) ? mails.countInState(MailState.WAITING.key()) : null;
    }
}
