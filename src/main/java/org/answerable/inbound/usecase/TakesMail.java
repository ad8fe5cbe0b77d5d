package org.answerable.inbound.usecase;

/** Takes mails out of mailboxes. */
public interface TakesMail {

    /**
     * Takes the mail and brings it where it belongs.
     *
     * @throws RuntimeException if the database does not answer; nothing is done then
     */
    Taken receive(Arrived arrived);

    /**
     * Takes down that a mail came which is too large to be read; its content is its headers alone.
     *
     * @throws RuntimeException if the database does not answer; nothing is done then
     */
    Taken setAsideTooLarge(Arrived headers);
}
