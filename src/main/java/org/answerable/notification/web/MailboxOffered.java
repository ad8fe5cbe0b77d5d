package org.answerable.notification.web;

import org.answerable.notification.sending.BuiltInMailbox;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page that the built-in mailbox can be looked at. */
@ControllerAdvice(annotations = Controller.class)
@Conditional(BuiltInMailbox.class)
class MailboxOffered {

    /** True wherever this bean exists. */
    @ModelAttribute("demonstrationMailbox")
    boolean demonstrationMailbox() {
        return true;
    }
}
