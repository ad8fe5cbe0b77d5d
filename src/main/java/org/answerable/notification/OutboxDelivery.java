package org.answerable.notification;

/** Sends what the outbox holds. The server calls this by itself; tests and the demonstration call it to be quick. */
public interface OutboxDelivery {

    /**
     * Sends every mail that is due now, one after the other, and stores what became of each. Several threads and nodes may do so at
     * the same time: each mail is taken by one of them. Stops early when the mail server cannot be reached.
     *
     * @return how many mails were taken for sending
     * @throws IllegalStateException inside a transaction: what a server accepted cannot be rolled back
     */
    int deliverDue();

    /** Has the server's own sender look at once instead of at its next turn; returns without waiting. */
    void hurry();
}
