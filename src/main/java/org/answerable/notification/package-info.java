/** Speaks for all: renders mails and notices, queues them in the transaction, sends them after it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"platform", "ledger", "directory"})
package org.answerable.notification;
