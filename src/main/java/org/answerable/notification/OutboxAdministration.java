package org.answerable.notification;

import java.util.Locale;
import org.answerable.directory.Person;

/** What administrators do about mails that did not go out. Each deed is a fact in the ledger of the mail's case. */
public interface OutboxAdministration {

    /**
     * Queues a mail again that was refused, given up or dropped, with all attempts before it.
     *
     * @throws org.answerable.platform.NotFoundException if there is no such mail
     * @throws org.answerable.platform.StaleException    if it is in another state by now
     */
    void retry(String mailId);

    /**
     * Decides that a mail which is queued, refused or given up need not be sent.
     *
     * @throws org.answerable.platform.NotFoundException if there is no such mail
     * @throws org.answerable.platform.StaleException    if it is in another state by now
     */
    void drop(String mailId);

    /** Queues a mail to the person that shows whether mail works. */
    void sendTestTo(Person person, Locale language);
}
