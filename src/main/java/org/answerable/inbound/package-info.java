/** Mail that comes in: fetched from IMAP mailboxes, read, and brought where it belongs: a new case, its case, or the quarantine. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Mail in",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "ledger",
            "directory",
            "casefile",
            "notification",
            "agreement",
            "complaint",
            "complaint :: *"
        })
package org.answerable.inbound;
